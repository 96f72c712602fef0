package org.ventail.verify.models;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Builds an ONNX model (opset 13, IR 8) node by node. Values are known by their generated names, so a graph is written
 * as
 * nested calls. The same calls give the same bytes. Field numbers are those of onnx.proto. One owner, one thread.
 */
final class OnnxGraph {
    private static final int FLOAT = 1;
    private static final int INT64 = 7;
    private final Protobuf graph = new Protobuf();
    private int values;

    /** A float input; a negative size is free. */
    String input(String name, int... shape) {
        graph.message(11, valueInfo(name, shape));
        return name;
    }

    /** Declares a float output that a later {@link #node} writes. */
    void output(String name, int... shape) {
        graph.message(12, valueInfo(name, shape));
    }

    /** Constant weights. */
    String weights(Tensor t) {
        ByteBuffer raw = ByteBuffer.allocate(4 * t.values().length).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(t.values());
        return constant(t.shape(), FLOAT, raw);
    }

    /** A constant vector of integers (shapes, pads, axes). */
    String integers(long... v) {
        ByteBuffer raw = ByteBuffer.allocate(8 * v.length).order(ByteOrder.LITTLE_ENDIAN);
        raw.asLongBuffer().put(v);
        return constant(new int[] {v.length}, INT64, raw);
    }

    /** A node with a fresh output name, which it returns. */
    String node(String operator, List<String> inputs, Attribute... attributes) {
        return node("v" + values++, operator, inputs, attributes);
    }

    /** A node that writes the output named. */
    String node(String output, String operator, List<String> inputs, Attribute... attributes) {
        Protobuf n = new Protobuf();
        inputs.forEach(i -> n.text(1, i));
        n.text(2, output).text(3, operator + "_" + output).text(4, operator);
        for (Attribute a : attributes) {
            n.message(5, a.message());
        }
        graph.message(1, n);
        return output;
    }

    /** The finished model. */
    byte[] toModel(String name) {
        graph.text(2, name);
        Protobuf opset = new Protobuf().text(1, "").integer(2, 13);
        return new Protobuf().integer(1, 8).text(2, "ventail").message(7, graph).message(8, opset).toBytes();
    }

    private String constant(int[] shape, int type, ByteBuffer raw) {
        String name = "w" + values++;
        Protobuf t = new Protobuf();
        for (int s : shape) {
            t.integer(1, s);
        }
        graph.message(5, t.integer(2, type).text(8, name).bytes(9, raw.array()));
        return name;
    }

    private static Protobuf valueInfo(String name, int... shape) {
        Protobuf dims = new Protobuf();
        for (int s : shape) {
            dims.message(1, s < 0 ? new Protobuf().text(2, "n") : new Protobuf().integer(1, s));
        }
        Protobuf tensorType = new Protobuf().integer(1, FLOAT).message(2, dims);
        return new Protobuf().text(1, name).message(2, new Protobuf().message(1, tensorType));
    }
}
