package org.ventail.io.dicom.codec;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Fragments;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.dcm4che3.io.DicomInputStream;
import org.dcm4che3.io.DicomOutputStream;
import org.junit.jupiter.api.Assumptions;

/** Decodes frames with the programs of DCMTK and GDCM, which share nothing with our encoders. */
public final class Decoders {
    private Decoders() {
    }

    /** Decodes one frame. @param command the program and its options; skips the test if it is not installed */
    public static byte[] decode(EncodedFrame frame, Path folder, String... command) throws IOException, InterruptedException {
        Path in = folder.resolve("in.dcm");
        Attributes a = new Attributes();
        a.setString(Tag.SOPClassUID, VR.UI, "1.2.840.10008.5.1.4.1.1.7");
        a.setString(Tag.SOPInstanceUID, VR.UI, "2.25.1");
        a.setInt(Tag.Rows, VR.US, frame.rows());
        a.setInt(Tag.Columns, VR.US, frame.columns());
        a.setInt(Tag.SamplesPerPixel, VR.US, frame.samples());
        a.setString(Tag.PhotometricInterpretation, VR.CS, frame.samples() == 1 ? "MONOCHROME2" : "RGB");
        if (frame.samples() > 1) {
            a.setInt(Tag.PlanarConfiguration, VR.US, 0);
        }
        a.setInt(Tag.BitsAllocated, VR.US, frame.bitsAllocated());
        a.setInt(Tag.BitsStored, VR.US, frame.bitsStored());
        a.setInt(Tag.HighBit, VR.US, frame.bitsStored() - 1);
        a.setInt(Tag.PixelRepresentation, VR.US, frame.signed() ? 1 : 0);
        Fragments fragments = a.newFragments(Tag.PixelData, VR.OB, 2);
        fragments.add(new byte[0]);
        fragments.add(frame.bytes().length % 2 == 0 ? frame.bytes() : Arrays.copyOf(frame.bytes(), frame.bytes().length + 1));
        try (DicomOutputStream out = new DicomOutputStream(in.toFile())) {
            out.writeDataset(a.createFileMetaInformation(frame.transferSyntaxUid()), a);
        }
        Path out = folder.resolve("out.dcm");
        decode(in, out, command);
        try (DicomInputStream read = new DicomInputStream(out.toFile())) {
            return Arrays.copyOf(read.readDataset(-1, -1).getBytes(Tag.PixelData), frame.decodedBytes());
        }
    }

    /** Decodes a file. @param command the program and its options; skips the test if it is not installed */
    public static void decode(Path in, Path out, String... command) throws IOException, InterruptedException {
        Assumptions.assumeTrue(installed(command[0]), command[0] + " is not installed");
        Files.deleteIfExists(out);
        ProcessBuilder p = new ProcessBuilder(command);
        p.command().addAll(List.of(in.toString(), out.toString()));
        Process process = p.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(command[0] + " cannot decode it");
            }
        } finally {
            process.destroyForcibly();
        }
    }

    private static boolean installed(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(Path::of).map(p -> p.resolve(program))
                .anyMatch(Files::isExecutable);
    }
}
