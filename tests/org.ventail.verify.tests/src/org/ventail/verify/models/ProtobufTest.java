package org.ventail.verify.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class ProtobufTest {
    @Test
    void writesTheExampleOfTheSpecification() {
        byte[] message = new Protobuf().integer(1, 150).toBytes();
        assertArrayEquals(new byte[] {0x08, (byte) 0x96, 0x01}, message);
    }

    @Test
    void writesTextAndNestedMessagesWithTheirLength() {
        byte[] message = new Protobuf().text(2, "hi").message(3, new Protobuf().integer(1, 1)).toBytes();
        assertArrayEquals(new byte[] {0x12, 2, 'h', 'i', 0x1a, 2, 0x08, 1}, message);
    }

    @Test
    void writesNegativeNumbersInTenBytes() {
        byte[] message = new Protobuf().integer(1, -1).toBytes();
        assertArrayEquals(new byte[] {0x08, -1, -1, -1, -1, -1, -1, -1, -1, -1, 1}, message);
    }

    @Test
    void writesRealsLittleEndian() {
        assertArrayEquals(new byte[] {0x15, 0, 0, (byte) 0x80, 0x3f}, new Protobuf().real(2, 1f).toBytes());
    }
}
