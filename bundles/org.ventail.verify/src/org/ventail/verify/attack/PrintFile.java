package org.ventail.verify.attack;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.ventail.api.model.Problem;

/** Prints of synthetic heads on disk, one file each. A file that cannot be read or written is as good as none. */
public final class PrintFile {
    private static final Logger LOG = LoggerFactory.getLogger(PrintFile.class);
    private static final int MAGIC = 0x56465031;
    private final Path file;

    public PrintFile(Path file) {
        this.file = file;
    }

    /** The print, if it is there. */
    public Optional<FacePrint> read() {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("not a face print");
            }
            return Optional.of(read(in));
        } catch (IOException e) {
            LOG.info("A cached face print of a synthetic head is unusable and will be made anew: {}", Problem.reason(e));
            return Optional.empty();
        }
    }

    private static FacePrint read(DataInputStream in) throws IOException {
        int views = in.readInt();
        int detected = in.readInt();
        Map<String, List<float[]>> all = new LinkedHashMap<>();
        for (int n = in.readInt(); n > 0; n--) {
            List<float[]> descriptions = new ArrayList<>();
            all.put(in.readUTF(), descriptions);
            for (int m = in.readInt(); m > 0; m--) {
                float[] d = new float[in.readInt()];
                for (int i = 0; i < d.length; i++) {
                    d[i] = in.readFloat();
                }
                descriptions.add(d);
            }
        }
        return new FacePrint(all, views, detected);
    }

    /** Keeps a print, if that is possible. */
    public void write(FacePrint print) {
        try {
            Files.createDirectories(file.getParent());
            // a name of its own: two processes may keep the same print at once
            Path part = Files.createTempFile(file.getParent(), "print", ".part");
            try {
                try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
                    write(print, out);
                }
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            LOG.info("Face prints of synthetic heads cannot be kept, they will be made each time: {}", Problem.reason(e));
        }
    }

    private static void write(FacePrint print, DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        out.writeInt(print.views());
        out.writeInt(print.detected());
        out.writeInt(print.descriptions().size());
        for (Map.Entry<String, List<float[]>> e : new TreeMap<>(print.descriptions()).entrySet()) {
            out.writeUTF(e.getKey());
            out.writeInt(e.getValue().size());
            for (float[] d : e.getValue()) {
                out.writeInt(d.length);
                for (float v : d) {
                    out.writeFloat(v);
                }
            }
        }
    }
}
