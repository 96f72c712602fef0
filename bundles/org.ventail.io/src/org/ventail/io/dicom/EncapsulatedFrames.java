package org.ventail.io.dicom;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which fragments make which frame (PS3.5 A.4): one each, by the offset table, or by the start markers of the
 * codestreams.
 */
final class EncapsulatedFrames {
    private static final int MAX_FRAME_BYTES = 256 << 20;

    private final DicomBytes bytes;
    private final FragmentIndex index;
    private final int[] firsts;

    EncapsulatedFrames(DicomBytes bytes, FragmentIndex index, int frames) throws IOException {
        this.bytes = bytes;
        this.index = index;
        this.firsts = firsts(frames);
    }

    long end() {
        return index.end();
    }

    /** Whether the offset table says where the frames begin. */
    boolean hasTable() {
        return !index.offsetTable().isEmpty();
    }

    /** Where the pieces of a frame lie. */
    List<FragmentIndex.Fragment> fragments(int frame) {
        return index.fragments().subList(firsts[frame], firsts[frame + 1]);
    }

    /** The compressed bytes of a frame. */
    byte[] frame(int frame) throws IOException {
        List<FragmentIndex.Fragment> parts = fragments(frame);
        long total = parts.stream().mapToLong(FragmentIndex.Fragment::length).sum();
        if (total > MAX_FRAME_BYTES) {
            throw new IOException("a compressed frame of " + (total >> 20) + " MB");
        }
        byte[] all = new byte[(int) total];
        int at = 0;
        for (FragmentIndex.Fragment p : parts) {
            byte[] one = new byte[(int) p.length()];
            bytes.read(p.offset(), one, one.length);
            System.arraycopy(one, 0, all, at, one.length);
            at += one.length;
        }
        return all;
    }

    /** First fragment of every frame, and the number of fragments at the end. */
    private int[] firsts(int frames) throws IOException {
        int fragments = index.count();
        if (frames == 1) {
            return new int[] {0, fragments};
        }
        List<Integer> starts = fragments == frames ? IntStream.range(0, frames).boxed().toList()
                : index.offsetTable().size() == frames ? byTable() : byMarker();
        if (starts.size() != frames) {
            throw new IOException("the pieces of compressed pixels cannot be told apart into " + frames + " frames");
        }
        int[] out = new int[frames + 1];
        for (int f = 0; f < frames; f++) {
            out[f] = starts.get(f);
        }
        out[frames] = fragments;
        return out;
    }

    private List<Integer> byTable() {
        List<Integer> starts = new ArrayList<>();
        long base = index.fragments().get(0).offset();
        for (int i = 0; i < index.count(); i++) {
            if (starts.size() < index.offsetTable().size()
                    && index.fragments().get(i).offset() - base == index.offsetTable().get(starts.size())) {
                starts.add(i);
            }
        }
        return starts;
    }

    private List<Integer> byMarker() throws IOException {
        List<Integer> starts = new ArrayList<>();
        byte[] head = new byte[2];
        for (int i = 0; i < index.count(); i++) {
            FragmentIndex.Fragment f = index.fragments().get(i);
            if (f.length() >= 2) {
                bytes.read(f.offset(), head, 2);
                boolean jpeg = head[0] == (byte) 0xff && (head[1] == (byte) 0xd8 || head[1] == (byte) 0x4f);
                if (jpeg) {
                    starts.add(i);
                }
            }
        }
        return starts;
    }
}
