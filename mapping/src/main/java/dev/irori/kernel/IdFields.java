package dev.irori.kernel;

import java.nio.charset.StandardCharsets;
import javax.crypto.Mac;

/** Feeds fields into a keyed hash, each behind its length: no two lists of fields read as the same bytes. */
final class IdFields {

    private final Mac mac;

    IdFields(Mac mac) {
        this.mac = mac;
    }

    IdFields add(PatientKey key) {
        return add(key.institution().value())
                .add(key.namespace().value())
                .add(key.number().value());
    }

    IdFields add(String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        byte[] framed = new byte[Integer.BYTES + bytes.length];
        write(bytes.length, framed);
        System.arraycopy(bytes, 0, framed, Integer.BYTES, bytes.length);
        mac.update(framed);
        return this;
    }

    IdFields add(int number) {
        byte[] bytes = new byte[Integer.BYTES];
        write(number, bytes);
        mac.update(bytes);
        return this;
    }

    private static void write(int number, byte[] into) {
        into[0] = (byte) (number >>> 24);
        into[1] = (byte) (number >>> 16);
        into[2] = (byte) (number >>> 8);
        into[3] = (byte) number;
    }
}
