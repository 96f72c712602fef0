package org.ventail.io.dicom.codec;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Fragments;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.dcm4che3.io.DicomInputStream;
import org.dcm4che3.io.DicomOutputStream;

/**
 * JPEG Lossless, JPEG-LS, progressive and 12-bit JPEG through GDCM's {@code gdcmconv}, if it is installed. It runs in a child
 * process with a time-out, because native decoders crash on hostile frames; it is given one frame without any patient
 * data.
 */
public final class GdcmDecoder implements PixelDecoder {
    private static final Set<String> SYNTAXES = Set.of("1.2.840.10008.1.2.4.51", "1.2.840.10008.1.2.4.53",
            "1.2.840.10008.1.2.4.55", "1.2.840.10008.1.2.4.57", "1.2.840.10008.1.2.4.70", "1.2.840.10008.1.2.4.80",
            "1.2.840.10008.1.2.4.81");
    private static final String TOOL = "gdcmconv";
    private static final long TIME_OUT_SECONDS = 30;

    private final Optional<Path> tool = onPath();

    @Override
    public boolean decodes(String transferSyntaxUid) {
        return SYNTAXES.contains(transferSyntaxUid);
    }

    @Override
    public Optional<String> missing() {
        return tool.isPresent() ? Optional.empty()
                : Optional.of("Install gdcmconv (Debian package libgdcm-tools) and scan again, or convert the series to"
                        + " uncompressed DICOM first.");
    }

    @Override
    public byte[] decode(EncodedFrame frame) throws IOException {
        Path folder = Files.createTempDirectory("ventail-frame");
        Path in = folder.resolve("in.dcm");
        Path out = folder.resolve("out.dcm");
        try {
            write(frame, in);
            run(in, out);
            return read(frame, out);
        } finally {
            Files.deleteIfExists(in);
            Files.deleteIfExists(out);
            Files.deleteIfExists(folder);
        }
    }

    private static void write(EncodedFrame frame, Path file) throws IOException {
        Attributes a = new Attributes();
        a.setString(Tag.SOPClassUID, VR.UI, "1.2.840.10008.5.1.4.1.1.7");
        a.setString(Tag.SOPInstanceUID, VR.UI, "2.25.1");
        a.setInt(Tag.Rows, VR.US, frame.rows());
        a.setInt(Tag.Columns, VR.US, frame.columns());
        a.setInt(Tag.SamplesPerPixel, VR.US, frame.samples());
        a.setString(Tag.PhotometricInterpretation, VR.CS, frame.samples() == 1 ? "MONOCHROME2" : "RGB");
        a.setInt(Tag.BitsAllocated, VR.US, frame.bitsAllocated());
        a.setInt(Tag.BitsStored, VR.US, frame.bitsStored());
        a.setInt(Tag.HighBit, VR.US, frame.bitsStored() - 1);
        a.setInt(Tag.PixelRepresentation, VR.US, frame.signed() ? 1 : 0);
        Fragments fragments = a.newFragments(Tag.PixelData, VR.OB, 2);
        fragments.add(new byte[0]);
        fragments.add(frame.bytes());
        try (DicomOutputStream out = new DicomOutputStream(file.toFile())) {
            out.writeDataset(a.createFileMetaInformation(frame.transferSyntaxUid()), a);
        }
    }

    private void run(Path in, Path out) throws IOException {
        Process process = new ProcessBuilder(tool.orElseThrow().toString(), "--raw", in.toString(), out.toString())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            if (!process.waitFor(TIME_OUT_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("gdcmconv did not end within " + TIME_OUT_SECONDS + " s");
            }
            if (process.exitValue() != 0 || !Files.exists(out)) {
                throw new IOException("gdcmconv refuses the frame");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static byte[] read(EncodedFrame frame, Path file) throws IOException {
        try (DicomInputStream in = new DicomInputStream(file.toFile())) {
            byte[] pixels = in.readDataset(-1, -1).getBytes(Tag.PixelData);
            if (pixels == null || pixels.length < frame.decodedBytes()) {
                throw new IOException("gdcmconv gave no usable pixels");
            }
            return Arrays.copyOf(pixels, frame.decodedBytes());
        }
    }

    private static Optional<Path> onPath() {
        String path = System.getenv("PATH");
        for (String folder : path == null ? new String[0] : path.split(File.pathSeparator)) {
            Path candidate = Path.of(folder.isEmpty() ? "." : folder, TOOL);
            if (!folder.isEmpty() && Files.isExecutable(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
