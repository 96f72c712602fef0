package org.ventail.deid;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.UID;
import org.dcm4che3.data.VR;
import org.dcm4che3.io.DicomInputStream;
import org.dcm4che3.io.DicomOutputStream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.osgi.service.component.annotations.Component;
import org.ventail.api.deid.CleaningOption;
import org.ventail.api.deid.CleaningRecord;
import org.ventail.api.deid.DeidContext;
import org.ventail.api.deid.MetadataCleaner;
import org.ventail.api.deid.PrivateAttribute;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/**
 * Cleans the header of a DICOM file by the Basic Application Confidentiality Profile (PS3.15 Annex E, code 113100) and
 * the options of the {@link org.ventail.api.deid.CleaningProfile} it is given, nested sequences included. Beyond the
 * standard, everything goes that the standard is silent about and that could carry text or dates: private and unknown
 * attributes, overlays, curves, and names, dates, free text and links outside the table; what text stays is looked
 * through for the object's own identifiers. The file meta information is built anew, the preamble is zero, padding
 * after the data set is dropped. Pixels, their encoding and the geometry stay as they are.
 *
 * <p>Threads: safe. Memory: one header, and a few of those before, of which slices that are like them take what is the
 * same; pixels go from file to file. The same file becomes the same, whatever was cleaned before it. An object that
 * cannot be parsed in full is refused, never passed on.
 */
@Component
public final class DicomCleaner implements MetadataCleaner {
    private static final int MAGIC_OFFSET = 128;
    /** Headers are a few kilobytes; what is read beyond is read in vain. */
    private static final int BUFFER = 1 << 14;
    /** Series are cleaned one after the other, by some threads at once. */
    private static final int HEADERS_KNOWN = 4;
    private static final Set<String> VOICES = Set.of(UID.BasicVoiceAudioWaveformStorage, UID.GeneralAudioWaveformStorage);
    private static final String REMEDY = "leave this file out, or repair it at its source";
    private final AttributeTable table = AttributeTable.load();
    private final Map<PrivateAttribute, VR> safePrivate = SafePrivate.load();
    private final PageBuffers buffers = new PageBuffers();
    private final KnownHeaders headers;

    public DicomCleaner() {
        this(new KnownHeaders(HEADERS_KNOWN));
    }

    /** @param headers what it remembers */
    DicomCleaner(KnownHeaders headers) {
        this.headers = headers;
    }

    @Override
    public boolean handles(Path file) {
        return hasMagic(file) || file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".dcm");
    }

    private static boolean hasMagic(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(MAGIC_OFFSET + 4);
            return head.length == MAGIC_OFFSET + 4 && head[128] == 'D' && head[129] == 'I' && head[130] == 'C'
                    && head[131] == 'M';
        } catch (IOException e) {
            // a file that cannot be read is nobody's; cleaning it will say why
            return false;
        }
    }

    @Override
    public CleaningRecord clean(Path in, Path out, DeidContext context, IProgressMonitor monitor)
            throws VentailException {
        try (FileChannel file = FileChannel.open(in, StandardOpenOption.READ)) {
            Optional<CleanHeader> known = headers.like(file, context);
            if (known.isPresent()) {
                return write(known.get(), file, out, monitor);
            }
            return clean(in, file, out, context, monitor);
        } catch (OperationCanceledException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // dcm4che reports damage by unchecked exceptions of many kinds
            throw new VentailException(Problem.error("deid.dicom", "the DICOM file cannot be read in full", in,
                    REMEDY), e);
        }
    }

    private CleaningRecord clean(Path in, FileChannel file, Path out, DeidContext context, IProgressMonitor monitor)
            throws IOException, VentailException {
        Parsed parsed = parse(in, file, monitor);
        Tally tally = new Tally();
        DataSetCleaner cleaner = new DataSetCleaner(table, safePrivate, context, tally);
        Set<CleaningOption> options = cleaner.clean(parsed.data());
        if (!hasUid(parsed.data(), Tag.SOPClassUID) || !hasUid(parsed.data(), Tag.SOPInstanceUID)) {
            throw noObject(in);
        }
        ProfileStatement statement = new ProfileStatement(context, options);
        statement.write(parsed.data());
        boolean widened = CharacterSets.widen(parsed.data());
        Attributes meta = FileMeta.of(parsed.data(), parsed.transferSyntax());
        CleaningRecord record = tally.record(statement.codes());
        if (parsed.pixels().isPresent()) {
            CleanHeader clean = CleanHeader.of(meta, parsed.data(), parsed.pixels().get(), record);
            write(clean, file, out, monitor);
            if (!widened) {
                headers.add(file, parsed.notes(), context, cleaner, clean);
            }
        } else {
            CleanFile.write(out, target -> {
                DicomOutputStream dicom = new DicomOutputStream(target, UID.ExplicitVRLittleEndian);
                dicom.writeDataset(meta, parsed.data());
                dicom.finish();
            });
        }
        return record;
    }

    private CleaningRecord write(CleanHeader clean, FileChannel file, Path out, IProgressMonitor monitor)
            throws VentailException {
        ByteBuffer buffer = buffers.take();
        try {
            CleanFile.transfer(out, target -> clean.write(file, new PageWriter(target, buffer, monitor)));
        } finally {
            buffers.give(buffer);
        }
        return clean.record();
    }

    /** @param pixels left in the file; empty if there are none, or they are part of the data */
    private record Parsed(Attributes data, ElementNotes notes, String transferSyntax, Optional<PixelBytes> pixels) {
    }

    private static Parsed parse(Path in, FileChannel file, IProgressMonitor monitor) throws IOException, VentailException {
        try (InputStream stream = CleanFile.cancellable(new BufferedInputStream(Files.newInputStream(in), BUFFER), monitor);
                DicomInputStream dicom = new DicomInputStream(stream)) {
            dicom.setIncludeBulkData(DicomInputStream.IncludeBulkData.YES);
            ElementNotes notes = new ElementNotes();
            dicom.setImageInputHandler(notes);
            dicom.readFileMetaInformation();
            // deflated pixels have no place in the file
            boolean inPlace = !UID.DeflatedExplicitVRLittleEndian.equals(dicom.getTransferSyntax());
            Attributes data = dicom.readDataset(-1, inPlace ? Tag.PixelData : -1);
            if (!StandardSyntaxes.has(dicom.getTransferSyntax())) {
                throw new VentailException(Problem.error("deid.transfer-syntax", "the DICOM file says that it is coded in a way"
                        + " that DICOM does not have", in, "convert it to uncompressed DICOM and clean that"));
            }
            if (StandardSyntaxes.closed(dicom.getTransferSyntax())) {
                throw new VentailException(Problem.error("deid.closed-frames", "the pixels are coded in a way (video, JPEG XL,"
                        + " deflated frames) that may carry sound or comments, and nothing here can look for those", in,
                        "convert it to uncompressed DICOM and clean that"));
            }
            if (!inPlace) {
                InflatedPixels.clean(data);
            }
            CharacterSets.declare(data);
            if (data.contains(Tag.DirectoryRecordSequence)) {
                throw new VentailException(Problem.error("deid.directory", "a DICOMDIR repeats names, ids and dates of"
                        + " everybody on its medium and does not leave", in, "make a new one from the cleaned files"));
            }
            if (data.getString(Tag.SOPClassUID) == null || data.getString(Tag.SOPInstanceUID) == null) {
                throw noObject(in);
            }
            if (VOICES.contains(data.getString(Tag.SOPClassUID))) {
                throw new VentailException(Problem.error("deid.voice", "the file holds sound; whoever knows the voice knows who"
                        + " it is of or by", in, "leave it out; nothing here can make a voice nobody's"));
            }
            // at the end of a file the last tag may be that of pixels inside a sequence
            boolean stopped = inPlace && dicom.tag() == Tag.PixelData && dicom.getPosition() < file.size();
            if (inPlace && !stopped && dicom.tag() == Tag.PixelData && dicom.length() == 0 && topLevel(data)) {
                data.setNull(Tag.PixelData, dicom.vr());
            }
            Optional<PixelBytes> pixels = stopped
                    ? Optional.of(PixelBytes.at(file, dicom.getPosition(), PixelHeader.of(dicom, data))) : Optional.empty();
            return new Parsed(data, notes, dicom.getTransferSyntax(), pixels);
        }
    }

    private static VentailException noObject(Path in) {
        return new VentailException(Problem.error("deid.no-object", "the file holds no single DICOM object", in, REMEDY));
    }

    /** One that a file calls something else may have been removed, and the object would be nobody's. */
    private static boolean hasUid(Attributes data, int tag) {
        return data.getVR(tag) == VR.UI && data.getString(tag) != null;
    }

    /** Whether what was read last was no item of a sequence. */
    private static boolean topLevel(Attributes data) {
        int[] tags = data.tags();
        return tags.length > 0 && data.getVR(tags[tags.length - 1]) != VR.SQ;
    }
}
