package org.ventail.verify;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ventail.api.check.CheckContext;
import org.ventail.api.check.GalleryEntry;
import org.ventail.api.check.Parameters;
import org.ventail.api.check.ReleaseMemory;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Series;
import org.ventail.api.model.Subject;
import org.ventail.api.model.Volume;

/** What a check is shown, put together by a test. */
public final class FakeContext implements CheckContext {
    private final Volume original;
    private final DefacedVolume defaced;
    private final Map<String, Object> parameters = new HashMap<>();
    private final Map<String, byte[]> attached = new TreeMap<>();
    private Map<String, String> attributes = Map.of();
    private String subjectId = "one";
    private List<Path> originals = List.of();
    private List<Path> staged = List.of();
    private List<GalleryEntry> gallery = List.of();
    private Optional<ReleaseMemory> memory = Optional.empty();

    public FakeContext(Volume original, DefacedVolume defaced) {
        this.original = original;
        this.defaced = defaced;
    }

    public FakeContext with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    public FakeContext originals(Path... files) {
        originals = List.of(files);
        return this;
    }

    public FakeContext attributes(Map<String, String> values) {
        attributes = values;
        return this;
    }

    public FakeContext subject(String id) {
        subjectId = id;
        return this;
    }

    public FakeContext gallery(List<GalleryEntry> people) {
        gallery = people;
        return this;
    }

    public FakeContext memory(ReleaseMemory known) {
        memory = Optional.of(known);
        return this;
    }

    public FakeContext staged(Path... files) {
        staged = List.of(files);
        return this;
    }

    public Map<String, byte[]> attached() {
        return attached;
    }

    @Override
    public Cohort cohort() {
        return new Cohort(Path.of("cohort"), List.of(subject()), List.of());
    }

    @Override
    public Subject subject() {
        return new Subject(subjectId, List.of(), Map.of());
    }

    @Override
    public Optional<Series> series() {
        return Optional.of(new Series("s1", "T1w", Modality.MR, "DICOM", Series.Role.IMAGE, Optional.empty(), 1, 1,
                originals, "study", "", attributes, List.of()));
    }

    @Override
    public Volume original() {
        return original;
    }

    @Override
    public DefacedVolume defaced() {
        if (defaced == null) {
            throw new IllegalStateException("not a volume");
        }
        return defaced;
    }

    @Override
    public List<Path> stagedFiles() {
        return staged;
    }

    @Override
    public List<GalleryEntry> gallery() {
        return gallery;
    }

    @Override
    public Optional<ReleaseMemory> memory() {
        return memory;
    }

    @Override
    public Parameters parameters() {
        return new Parameters(parameters);
    }

    @Override
    public void attach(String name, byte[] content) {
        attached.put(name, content);
    }
}
