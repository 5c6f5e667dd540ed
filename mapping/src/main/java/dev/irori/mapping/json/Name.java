package dev.irori.mapping.json;

import java.nio.charset.StandardCharsets;

/** A property name, encoded once: {@code ,"name":}. */
final class Name {

    private final byte[] commaQuotedColon;

    private Name(byte[] commaQuotedColon) {
        this.commaQuotedColon = commaQuotedColon;
    }

    static Name of(String name) {
        return new Name((",\"" + name + "\":").getBytes(StandardCharsets.US_ASCII));
    }

    byte[] commaQuotedColon() {
        return commaQuotedColon;
    }
}
