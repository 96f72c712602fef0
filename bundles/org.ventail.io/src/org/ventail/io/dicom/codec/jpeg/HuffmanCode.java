package org.ventail.io.dicom.codec.jpeg;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A Huffman code of JPEG: symbols of up to 8 bits, codes of up to 16, none of ones only (T.81 Annex C, K.2). Immutable. */
final class HuffmanCode {
    private static final int SYMBOLS = 256;
    private static final int LONGEST = 16;

    private final int[] counts;
    private final int[] symbols;
    private final int[] codes = new int[SYMBOLS];
    private final int[] lengths = new int[SYMBOLS];

    /**
     * @param counts how many codes have each length, from 1 to 16
     * @param symbols in the order of their codes
     */
    HuffmanCode(int[] counts, int[] symbols) throws IOException {
        this.counts = counts.clone();
        this.symbols = symbols.clone();
        int code = 0;
        int next = 0;
        for (int length = 1; length <= LONGEST; length++) {
            for (int i = 0; i < counts[length - 1]; i++) {
                codes[symbols[next]] = code++;
                lengths[symbols[next++]] = length;
            }
            if (code > 1 << length) {
                throw new IOException("a Huffman table with too many codes");
            }
            code <<= 1;
        }
    }

    /** The shortest code for symbols that occur so often. */
    static HuffmanCode optimal(long[] frequencies) throws IOException {
        List<int[]> bySymbol = new ArrayList<>();
        int[] perLength = perLength(frequencies, bySymbol);
        limit(perLength);
        int[] counts = new int[LONGEST];
        System.arraycopy(perLength, 1, counts, 0, LONGEST);
        bySymbol.sort((a, b) -> a[1] != b[1] ? Integer.compare(a[1], b[1]) : Integer.compare(a[0], b[0]));
        return new HuffmanCode(counts, bySymbol.stream().mapToInt(s -> s[0]).toArray());
    }

    /** Joins the two rarest groups until one is left; a symbol that never occurs keeps the code of ones. */
    private static int[] perLength(long[] frequencies, List<int[]> bySymbol) {
        long[] weight = new long[SYMBOLS + 1];
        System.arraycopy(frequencies, 0, weight, 0, frequencies.length);
        weight[SYMBOLS] = 1;
        int[] group = new int[SYMBOLS + 1];
        int[] length = new int[SYMBOLS + 1];
        for (int s = 0; s <= SYMBOLS; s++) {
            group[s] = s;
        }
        for (int a = rarest(weight, -1), b = rarest(weight, a); b >= 0; a = rarest(weight, -1), b = rarest(weight, a)) {
            weight[a] += weight[b];
            weight[b] = 0;
            for (int s = 0; s <= SYMBOLS; s++) {
                if (group[s] == a || group[s] == b) {
                    group[s] = a;
                    length[s]++;
                }
            }
        }
        int[] perLength = new int[SYMBOLS + 1];
        for (int s = 0; s <= SYMBOLS; s++) {
            if (length[s] > 0) {
                perLength[length[s]]++;
                if (s < SYMBOLS) {
                    bySymbol.add(new int[] {s, length[s]});
                }
            }
        }
        return perLength;
    }

    /** The last of the rarest that occur, other than one; -1 if there is none. */
    private static int rarest(long[] weight, int but) {
        int best = -1;
        for (int s = 0; s < weight.length; s++) {
            if (s != but && weight[s] > 0 && (best < 0 || weight[s] <= weight[best])) {
                best = s;
            }
        }
        return best;
    }

    /** Shortens codes beyond 16 bits (K.2, Figure K.3) and takes the code of ones away. */
    private static void limit(int[] perLength) {
        for (int i = perLength.length - 1; i > LONGEST; i--) {
            while (perLength[i] > 0) {
                int j = i - 2;
                while (perLength[j] == 0) {
                    j--;
                }
                perLength[i] -= 2;
                perLength[i - 1]++;
                perLength[j + 1] += 2;
                perLength[j]--;
            }
        }
        int longest = LONGEST;
        while (perLength[longest] == 0) {
            longest--;
        }
        perLength[longest]--;
    }

    void write(EntropyWriter out, int symbol) throws IOException {
        if (lengths[symbol] == 0) {
            throw new IOException("a symbol without a code");
        }
        out.bits(codes[symbol], lengths[symbol]);
    }

    int read(EntropyReader in) throws IOException {
        int code = 0;
        int first = 0;
        int index = 0;
        for (int length = 0; length < LONGEST; length++) {
            code |= in.bit();
            if (code - first < counts[length]) {
                return symbols[index + code - first];
            }
            index += counts[length];
            first = first + counts[length] << 1;
            code <<= 1;
        }
        throw new IOException("no such Huffman code");
    }

    /** The body of a table definition: class and number, counts, symbols. */
    byte[] definition(int classAndNumber) {
        byte[] out = new byte[1 + LONGEST + symbols.length];
        out[0] = (byte) classAndNumber;
        for (int i = 0; i < LONGEST; i++) {
            out[1 + i] = (byte) counts[i];
        }
        for (int i = 0; i < symbols.length; i++) {
            out[1 + LONGEST + i] = (byte) symbols[i];
        }
        return out;
    }
}
