package org.ventail.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.ventail.api.io.CohortReader;
import org.ventail.api.io.FormatReader;
import org.ventail.api.io.Found;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.io.dicom.DicomReader;
import org.ventail.io.nifti.NiftiReader;
import org.ventail.io.nrrd.NrrdReader;

/**
 * Turns any folder, zip file or single file into a cohort by showing its files to every format reader in turn; each
 * sees what those before it left. Zip files are unpacked into a private temporary folder that lives until {@link
 * #close()}, because the series of the cohort point into it. Any number of threads.
 */
@Component(service = CohortReader.class)
public final class FolderCohortReader implements CohortReader, AutoCloseable {
    private final List<FormatReader> readers;
    private final List<ZipFolder> unpacked = new CopyOnWriteArrayList<>();

    /** @param readers asked in this order */
    @Activate
    public FolderCohortReader(@Reference(policyOption = ReferencePolicyOption.GREEDY) List<FormatReader> readers) {
        this.readers = List.copyOf(readers);
    }

    /** With all readers of this bundle, for use without OSGi. */
    public static FolderCohortReader standard() {
        return new FolderCohortReader(List.of(new DicomReader(), new NiftiReader(), new NrrdReader()));
    }

    @Override
    public Cohort scan(Path folder, IProgressMonitor monitor) throws VentailException {
        SubMonitor progress = SubMonitor.convert(monitor, 100);
        Path start = folder.toAbsolutePath().normalize();
        CohortAssembly assembly = new CohortAssembly(start);
        if (Files.isDirectory(start)) {
            scanFolder(start, assembly, progress);
        } else if (!Files.isReadable(start)) {
            throw new VentailException(FolderProblems.unreadable(start));
        } else if (ClaimedNames.zip(start)) {
            scanZips(start, List.of(start), assembly, progress);
        } else {
            ask(start.getParent(), List.of(start), assembly, progress);
        }
        return assembly.cohort();
    }

    private void scanFolder(Path folder, CohortAssembly assembly, SubMonitor progress) throws VentailException {
        FolderWalk walk = walk(folder, assembly, progress.split(5));
        if (walk.zips().isEmpty()) {
            ask(folder, walk.files(), assembly, progress.split(95));
        } else {
            ask(folder, without(walk.files(), Set.copyOf(walk.zips())), assembly, progress.split(50));
            scanZips(folder, walk.zips(), assembly, progress.split(45));
        }
    }

    private static FolderWalk walk(Path folder, CohortAssembly assembly, SubMonitor progress) {
        FolderWalk walk = FolderWalk.of(folder, progress);
        assembly.addProblems(walk.problems());
        return walk;
    }

    /** @param root the scanned folder, or the zip file itself if that is all there is */
    private void scanZips(Path root, List<Path> zips, CohortAssembly assembly, SubMonitor progress)
            throws VentailException {
        ZipFolder target;
        try {
            target = new ZipFolder();
        } catch (IOException e) {
            throw new VentailException(Problem.error("zip.no-folder",
                    "no temporary folder can be made to unpack a zip file",
                    root, "Check the free space and the permissions of the temporary folder."), e);
        }
        unpacked.add(target);
        progress.setWorkRemaining(zips.size() + 10);
        for (Path zip : zips) {
            assembly.addProblems(target.unpack(zip, root.relativize(zip), progress.split(1)).stream().toList());
        }
        FolderWalk walk = walk(target.path(), assembly, progress.split(1));
        assembly.addProblems(walk.zips().stream().map(FolderCohortReader::nested).toList());
        ask(target.path(), walk.files(), assembly, progress.split(9));
    }

    private static Problem nested(Path zip) {
        return Problem.warning("zip.nested", "a zip file inside a zip file was not looked into", zip,
                "Unpack the outer one yourself and scan the folder.");
    }

    private void ask(Path root, List<Path> files, CohortAssembly assembly, SubMonitor progress) {
        progress.setWorkRemaining(readers.size());
        List<Path> left = files;
        for (FormatReader reader : readers) {
            if (left.isEmpty()) {
                break;
            }
            Found found = reader.find(root, left, progress.split(1));
            assembly.add(found);
            left = without(left, found.claimed());
        }
        List<Problem> unknown = new ArrayList<>();
        for (Path f : left) {
            if (ClaimedNames.claimsToBeImage(f)) {
                unknown.add(Problem.info("cohort.not-an-image",
                        "the file has the name of an image but is none that can be read", f,
                        "Nothing needs to be done if it is none."));
            }
        }
        assembly.addProblems(unknown);
    }

    private static List<Path> without(List<Path> files, Set<Path> claimed) {
        List<Path> left = new ArrayList<>();
        for (Path f : files) {
            if (!claimed.contains(f)) {
                left.add(f);
            }
        }
        return left;
    }

    @Override
    public Volume read(Series series, IProgressMonitor monitor) throws VentailException {
        FormatReader reader = readers.stream().filter(r -> r.format().equals(series.format())).findFirst()
                .orElseThrow(() -> new VentailException(Problem.error("cohort.no-reader",
                        "no reader for the format " + series.format() + " is installed",
                        series.files().isEmpty() ? null : series.files().get(0),
                        "Install the plug-in it was found by.")));
        return reader.read(series, monitor);
    }

    /** Removes what was unpacked; series from zip files cannot be read any more. */
    @Deactivate
    @Override
    public void close() {
        unpacked.forEach(ZipFolder::close);
        unpacked.clear();
    }
}
