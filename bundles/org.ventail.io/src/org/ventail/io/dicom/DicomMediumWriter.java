package org.ventail.io.dicom;

import java.io.File;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.dcm4che3.media.DicomDirWriter;
import org.eclipse.core.runtime.IProgressMonitor;
import org.osgi.service.component.annotations.Component;
import org.ventail.api.io.MediumWriter;
import org.ventail.api.model.Digest;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/**
 * Writes a DICOM file-set: objects in folders by patient, study and series, and a DICOMDIR (PS3.10 8, PS3.3 Annex F).
 * Objects keep their transfer syntax; no application profile is claimed. Its UID is made of those of the objects.
 */
@Component
public final class DicomMediumWriter implements MediumWriter {
    private static final String NAME = "DICOMDIR";
    /** Implementation class UID: 2.25 and a random UUID, fixed for ever. */
    private static final String IMPLEMENTATION = "2.25.270736568324788616677296054059078544811";
    private static final String FILE_SET_ID = "VENTAIL";
    /** Bits of a UUID, from which a UID can be made (PS3.5 B.2). */
    private static final int UID_DIGITS = 32;

    @Override
    public boolean takes(Path file) {
        return DicomMagic.likely(file);
    }

    @Override
    public Map<Path, Path> write(List<Path> files, Path folder, IProgressMonitor monitor) throws VentailException {
        Steps steps = new Steps(monitor, "Writing the medium", 2 * files.size());
        List<MediumObject> objects = new ArrayList<>();
        for (Path file : files) {
            objects.add(MediumObject.of(file));
            steps.tick();
        }
        objects.sort(MediumObject.HIERARCHY);
        try {
            return write(objects, folder, steps);
        } catch (IOException e) {
            throw new VentailException(Problem.error("medium.unwritable", "The medium cannot be written.", folder,
                    "Make room, or choose another folder."), e);
        }
    }

    private static Map<Path, Path> write(List<MediumObject> objects, Path folder, Steps steps)
            throws IOException, VentailException {
        File name = folder.resolve(NAME).toFile();
        DicomDirWriter.createEmptyDirectory(name, meta(objects), FILE_SET_ID, null, null);
        Map<Path, Path> written = new LinkedHashMap<>();
        try (DicomDirWriter directory = DicomDirWriter.open(name)) {
            MediumTree tree = new MediumTree(directory);
            for (MediumObject object : objects) {
                Path target = folder.resolve(String.join("/", tree.add(object)));
                Files.createDirectories(target.getParent());
                written.put(object.file(), Files.copy(object.file(), target));
                steps.tick();
            }
            directory.commit();
        }
        return written;
    }

    private static Attributes meta(List<MediumObject> objects) {
        Attributes meta = Attributes.createFileMetaInformation(uid(objects), DicomDirectory.SOP_CLASS, TransferSyntaxes.EXPLICIT);
        meta.remove(Tag.ImplementationVersionName);
        meta.setString(Tag.ImplementationClassUID, VR.UI, IMPLEMENTATION);
        return meta;
    }

    private static String uid(List<MediumObject> objects) {
        StringBuilder all = new StringBuilder();
        objects.forEach(o -> all.append(o.uid()).append('\n'));
        return "2.25." + new BigInteger(Digest.of(all.toString()).hex().substring(0, UID_DIGITS), 16);
    }
}
