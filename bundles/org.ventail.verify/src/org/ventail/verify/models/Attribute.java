package org.ventail.verify.models;

/** A named attribute of an ONNX node (onnx.proto {@code AttributeProto}). */
record Attribute(Protobuf message) {
    private static final int NAME = 1;
    private static final int TYPE = 20;

    static Attribute of(String name, int value) {
        return new Attribute(new Protobuf().text(NAME, name).integer(3, value).integer(TYPE, 2));
    }

    static Attribute of(String name, String value) {
        return new Attribute(new Protobuf().text(NAME, name).text(4, value).integer(TYPE, 3));
    }

    static Attribute of(String name, int... values) {
        Protobuf m = new Protobuf().text(NAME, name);
        for (int v : values) {
            m.integer(8, v);
        }
        return new Attribute(m.integer(TYPE, 7));
    }
}
