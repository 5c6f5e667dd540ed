package dev.irori.mapping.json;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Base64BinaryType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.jspecify.annotations.Nullable;

/** Writes the value of a primitive, as a member or as an item of an array. */
final class PrimitiveWriter {

    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);

    private final JsonBuffer out;

    PrimitiveWriter(JsonBuffer out) {
        this.out = out;
    }

    /** Writes nothing and returns false where the value is blank; without a name it is an item of an array. */
    boolean value(@Nullable Name name, Shape shape, IBase value) {
        if (shape == Shape.BASE64) {
            return base64(name, ((Base64BinaryType) value).getValue());
        }
        String text = ((PrimitiveType<?>) value).getValueAsString();
        if (text == null || text.isBlank()) {
            return false;
        }
        lead(name);
        switch (shape) {
            case INTEGER -> integer(((IntegerType) value).getValue());
            case DECIMAL -> out.number(text);
            case BOOLEAN -> out.put(((BooleanType) value).booleanValue() ? TRUE : FALSE);
            default -> out.string(text);
        }
        return true;
    }

    void text(Name name, @Nullable String text) {
        out.name(name);
        if (text == null) {
            out.put(NULL);
        } else {
            out.string(text);
        }
    }

    void nullItem() {
        out.separate();
        out.put(NULL);
    }

    void lead(@Nullable Name name) {
        if (name == null) {
            out.separate();
        } else {
            out.name(name);
        }
    }

    private void integer(Integer value) {
        out.number(value.toString());
    }

    private boolean base64(@Nullable Name name, byte @Nullable [] bytes) {
        if (bytes == null || bytes.length == 0) {
            return false;
        }
        lead(name);
        out.put('"');
        out.put(Base64.getEncoder().encode(bytes));
        out.put('"');
        return true;
    }
}
