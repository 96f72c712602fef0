package org.ventail.io.nifti;

import java.util.Map;
import java.util.Optional;
import org.ventail.io.raw.RawType;

/** The {@code datatype} codes of nifti1.h. */
final class NiftiTypes {
    private static final Map<Integer, RawType> SCALAR = Map.of(2, RawType.UINT8, 4, RawType.INT16, 8, RawType.INT32, 16,
            RawType.FLOAT32, 64, RawType.FLOAT64, 256, RawType.INT8, 512, RawType.UINT16, 768, RawType.UINT32, 1024,
            RawType.INT64, 1280, RawType.UINT64);
    private static final Map<Integer, String> UNREADABLE = Map.of(1, "one-bit", 32, "complex", 128, "RGB colour", 1536,
            "128-bit floating-point", 1792, "complex", 2048, "complex", 2304, "RGBA colour");

    private NiftiTypes() {
    }

    /** The number type of a code; empty for colour, complex and unknown ones. */
    static Optional<RawType> of(int code) {
        return Optional.ofNullable(SCALAR.get(code));
    }

    static int code(RawType type) {
        return SCALAR.entrySet().stream().filter(e -> e.getValue() == type).findFirst().orElseThrow().getKey();
    }

    static boolean colour(int code) {
        return code == 128 || code == 2304;
    }

    /** What a code means that has no number type. */
    static String name(int code) {
        return UNREADABLE.getOrDefault(code, "unknown (code " + code + ")");
    }
}
