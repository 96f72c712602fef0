package org.ventail.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.ventail.api.check.CheckContext;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.GalleryEntry;
import org.ventail.api.check.Parameters;
import org.ventail.api.check.Verdict;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.FoundHead;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Series;
import org.ventail.api.model.Subject;
import org.ventail.api.model.Volume;
import org.ventail.testkit.TestData;
import org.ventail.workflow.Pipeline;

/** A man who lay on his back and on his face, among others: found by brain and skull when his face is gone. */
class LinkageTest {
    private static final IProgressMonitor MONITOR = new NullProgressMonitor();
    private static final String ON_HIS_BACK = "decubitus_male51/HFS";
    private static final String ON_HIS_FACE = "decubitus_male51/HFP";
    private static final List<String> OTHERS = List.of("fnndsc_adi_mprage", "niivue_T1_head_ext2");

    @Test
    void findsTheSecondScanOfADefacedManAndNobodyElses() throws Exception {
        List<GalleryEntry> others = new ArrayList<>();
        for (String folder : OTHERS) {
            others.add(entry(folder));
        }
        DefacedVolume leaving = defaced(ON_HIS_BACK);
        assertEquals(Verdict.PASS, linkage(leaving, others).verdict());
        others.add(entry(ON_HIS_FACE));
        CheckResult found = linkage(leaving, others);
        assertEquals(Verdict.REVIEW, found.verdict(), found.message());
        assertEquals(1, found.details().get("othersFound"));
        assertTrue(found.value().orElseThrow() < 0.15, found.toString());
    }

    private static CheckResult linkage(DefacedVolume leaving, List<GalleryEntry> gallery) throws Exception {
        return Services.get(Pipeline.class).checks().stream().filter(c -> c.id().equals("org.ventail.verify.linkage"))
                .findFirst().orElseThrow().instance().get().check(new Context(leaving, gallery), MONITOR);
    }

    private static Volume scan(String folder) throws Exception {
        Pipeline pipeline = Services.get(Pipeline.class);
        Path path = TestData.require("heads/" + folder);
        return pipeline.read(pipeline.scan(path, MONITOR).allSeries().filter(Series::volumetric).findFirst().orElseThrow(),
                MONITOR);
    }

    private static GalleryEntry entry(String folder) throws Exception {
        Volume volume = scan(folder);
        FoundHead head = Services.get(Pipeline.class).find(volume, MONITOR);
        return new GalleryEntry(folder, folder, () -> new GalleryEntry.Scan(volume, head.frame()));
    }

    private static DefacedVolume defaced(String folder) throws Exception {
        Pipeline pipeline = Services.get(Pipeline.class);
        Volume volume = scan(folder);
        return pipeline.deface(volume, pipeline.find(volume, MONITOR), DefaceOptions.DEFAULT, MONITOR);
    }

    private record Context(DefacedVolume defaced, List<GalleryEntry> gallery) implements CheckContext {
        @Override
        public Cohort cohort() {
            throw new IllegalStateException("not needed");
        }

        @Override
        public Subject subject() {
            throw new IllegalStateException("not needed");
        }

        @Override
        public Optional<Series> series() {
            return Optional.empty();
        }

        @Override
        public Volume original() {
            throw new IllegalStateException("the original may not be needed");
        }

        @Override
        public List<Path> stagedFiles() {
            return List.of();
        }

        @Override
        public Parameters parameters() {
            return Parameters.NONE;
        }

        @Override
        public void attach(String name, byte[] content) {
            throw new IllegalStateException("no pictures of people");
        }
    }
}
