package org.ventail.deid;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.core.runtime.IProgressMonitor;
import org.osgi.service.component.annotations.Component;
import org.ventail.api.deid.CleaningRecord;
import org.ventail.api.deid.DeidContext;
import org.ventail.api.deid.MetadataCleaner;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/**
 * Passes on the weights and directions of diffusion scans ({@code .bval}, {@code .bvec}): lines of numbers and nothing
 * else. Threads: safe. A file with anything else in it is refused.
 */
@Component
public final class GradientCleaner implements MetadataCleaner {
    private static final long LARGEST_BYTES = 4L << 20;
    private static final Pattern NUMBERS = Pattern
            .compile("(?:\\s*[-+]?(?:\\d{1,5}(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d{1,3})?(?=\\s|$))+\\s*");

    @Override
    public boolean handles(Path file) {
        return file.getFileName().toString().matches("(?i).*\\.bv(?:al|ec)");
    }

    @Override
    public CleaningRecord clean(Path in, Path out, DeidContext context, IProgressMonitor monitor) throws VentailException {
        byte[] bytes;
        try {
            bytes = Files.size(in) > LARGEST_BYTES ? new byte[0] : Files.readAllBytes(in);
        } catch (IOException e) {
            throw damaged(in, e);
        }
        boolean numbers = new String(bytes, StandardCharsets.US_ASCII).lines()
                .allMatch(l -> l.isBlank() || NUMBERS.matcher(l).matches());
        if (bytes.length == 0 || !numbers) {
            throw damaged(in, null);
        }
        CleanFile.write(out, target -> target.write(bytes));
        return new Tally().record(List.of());
    }

    private static VentailException damaged(Path in, IOException cause) {
        return new VentailException(
                Problem.error("deid.gradients", "the table of diffusion weights holds other things than numbers",
                        in, "correct it, or leave it out"),
                cause);
    }
}
