package org.ventail.io.nrrd;

import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;
import org.ventail.io.raw.RawType;

/**
 * How the values of a NRRD file are laid out.
 *
 * @param type number type
 * @param order byte order
 * @param sizes of all axes, fastest first
 * @param spaceAxes which of them are the three axes in space, fastest first
 * @param byteSkip bytes before the data of each file; -1: the data are the last bytes
 * @param lineSkip lines before the data of each file
 */
record NrrdLayout(RawType type, ByteOrder order, List<Long> sizes, List<Integer> spaceAxes, long byteSkip,
        int lineSkip) {
    private static final long MAX_VALUES = Integer.MAX_VALUE - 8;
    private static final String RENEW = "Write the image again from its source as raw or gzip NRRD.";
    private static final Map<String, RawType> TYPES = types();

    private static Map<String, RawType> types() {
        Map<String, RawType> t = new HashMap<>();
        put(t, RawType.INT8, "signed char", "int8", "int8_t");
        put(t, RawType.UINT8, "uchar", "unsigned char", "uint8", "uint8_t");
        put(t, RawType.INT16, "short", "short int", "signed short", "signed short int", "int16", "int16_t");
        put(t, RawType.UINT16, "ushort", "unsigned short", "unsigned short int", "uint16", "uint16_t");
        put(t, RawType.INT32, "int", "signed int", "int32", "int32_t");
        put(t, RawType.UINT32, "uint", "unsigned int", "uint32", "uint32_t");
        put(t, RawType.INT64, "longlong", "long long", "long long int", "signed long long", "signed long long int",
                "int64", "int64_t");
        put(t, RawType.UINT64, "ulonglong", "unsigned long long", "unsigned long long int", "uint64", "uint64_t");
        put(t, RawType.FLOAT32, "float");
        put(t, RawType.FLOAT64, "double");
        return Map.copyOf(t);
    }

    private static void put(Map<String, RawType> all, RawType type, String... names) {
        for (String n : names) {
            all.put(n, type);
        }
    }

    /** @throws VentailException if the header does not describe scalars in a space of three dimensions */
    static NrrdLayout of(NrrdHeader h, Path file) throws VentailException {
        RawType type = TYPES.get(h.field("type").orElse("").toLowerCase(Locale.ROOT));
        if (type == null) {
            throw refused("nrrd.type", "the number type of the values is not supported", file);
        }
        if (!h.gzip() && !h.encoding().equals("raw")) {
            throw refused("nrrd.encoding", "the encoding is neither raw nor gzip", file);
        }
        try {
            List<Long> sizes = numbers(h.field("sizes").orElse(""));
            check(sizes, Integer.parseInt(h.field("dimension").orElse("0")), file);
            boolean big = h.field("endian").orElse("little").equalsIgnoreCase("big");
            return new NrrdLayout(type, big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN, sizes,
                    spaceAxes(h, sizes.size(), file), Long.parseLong(h.field("byte skip").orElse("0")),
                    Integer.parseInt(h.field("line skip").orElse("0")));
        } catch (NumberFormatException e) {
            throw refused("nrrd.header", "a number in the header cannot be read", file);
        }
    }

    private static void check(List<Long> sizes, int dimension, Path file) throws VentailException {
        long values = 1;
        for (long s : sizes) {
            if (s < 1) {
                throw refused("nrrd.sizes", "the header claims the sizes " + sizes + "; all must be positive", file);
            }
            values = values > MAX_VALUES / s ? MAX_VALUES + 1 : values * s;
        }
        if (sizes.size() != dimension || dimension < 3) {
            throw refused("nrrd.sizes", "the header claims " + dimension + " dimensions and the sizes " + sizes, file);
        }
        if (values > MAX_VALUES) {
            throw refused("nrrd.too-large", "the header claims the sizes " + sizes + "; at most " + MAX_VALUES
                    + " values can be worked on", file);
        }
    }

    private static List<Integer> spaceAxes(NrrdHeader h, int dimension, Path file) throws VentailException {
        List<String> directions = NrrdSpace.vectors(h.field("space directions").orElse(""));
        List<Integer> axes = new ArrayList<>();
        for (int i = 0; i < dimension; i++) {
            if (directions.size() == dimension ? !directions.get(i).equals("none") : i < 3) {
                axes.add(i);
            }
        }
        if (axes.size() != 3) {
            throw refused("nrrd.space", "the image has " + axes.size() + " axes in space instead of 3", file);
        }
        return axes;
    }

    private static List<Long> numbers(String text) {
        List<Long> all = new ArrayList<>();
        for (String n : text.trim().split("\\s+")) {
            all.add(Long.parseLong(n));
        }
        return all;
    }

    private static VentailException refused(String code, String message, Path file) {
        return new VentailException(Problem.error(code, message, file, RENEW));
    }

    int size(int spaceAxis) {
        return (int) (long) sizes.get(spaceAxes.get(spaceAxis));
    }

    int values() {
        return (int) sizes.stream().mapToLong(Long::longValue).reduce(1, (a, b) -> a * b);
    }

    /** Whether each voxel holds several values next to each other (colours, tensors). */
    boolean interleaved() {
        return !spaceAxes.equals(List.of(0, 1, 2));
    }

    int timePoints() {
        return interleaved() ? 1 : values() / (size(0) * size(1) * size(2));
    }
}
