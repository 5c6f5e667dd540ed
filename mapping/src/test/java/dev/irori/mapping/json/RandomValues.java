package dev.irori.mapping.json;

import java.util.List;
import java.util.Random;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.PrimitiveType;

/** Texts that are valid for their type and awkward for a writer. */
final class RandomValues {

    private static final List<String> STRINGS = List.of(
            "plain",
            "山田 太郎",
            "ﾔﾏﾀﾞ",
            "髙﨑①㈱",
            "𠮷野家 😀",
            "say \"hi\" \\ / </script>",
            "a\tb\nc\rd\be\f",
            "\u0000\u0001\u001f\u007f\u0080\u2028\u2029\uFEFF",
            "half \uD842",
            "\uDFB7 half",
            " ",
            "",
            " padded ",
            "é",
            "x".repeat(300));
    private static final List<String> URIS = List.of(
            "http://example.org/a?b=c&d=\"e\"", "urn:oid:1.2.392.100495.20.3.51", "urn:irori:f#PRB[2]", "#local");
    private static final List<String> DECIMALS =
            List.of("1", "1.0", "0.00", "-0.50", "1e10", "1.50E-7", "123456789012345678901234567890.123", "0.1");
    private static final List<String> DATES = List.of("2024", "2024-02", "2024-02-29");
    private static final List<String> TIMES = List.of(
            "2024-02-29T12:34:56+09:00",
            "2024-02-29T12:34:56.789Z",
            "2024-02-29T12:34:56.120-03:30",
            "1900-01-01T00:00:00+09:00");
    private static final List<String> IDS = List.of("a", "A-1.b", "01HZX", "x-y");
    private static final List<String> REFERENCES = List.of(
            "Patient/1",
            "Patient/1/_history/2",
            "http://example.org/fhir/Patient/1",
            "http://example.org/fhir/Patient/1/_history/3",
            "urn:uuid:6f1b1b4e-0000-4000-8000-000000000001",
            "Observation/x-1.2",
            "#c0",
            "#",
            "odd",
            "Patient/",
            "/Patient/2",
            "Patient/1?active=true",
            "a/b/c",
            "Patient/山",
            " ");

    private final Random random;

    RandomValues(Random random) {
        this.random = random;
    }

    String reference() {
        return any(REFERENCES);
    }

    String id() {
        return any(IDS);
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    void set(PrimitiveType<?> value) {
        if (value instanceof Enumeration<?> enumeration) {
            pick(enumeration);
        } else {
            value.setValueAsString(text(value.fhirType()));
        }
    }

    private <E extends Enum<?>> void pick(Enumeration<E> enumeration) {
        try {
            Class<?> factory = enumeration.getEnumFactory().getClass();
            Class<?> type = Class.forName(factory.getName().replace("EnumFactory", ""));
            Object[] constants = type.getEnumConstants();
            @SuppressWarnings("unchecked")
            E chosen = (E) constants[random.nextInt(constants.length)];
            if (!chosen.name().equals("NULL")) {
                enumeration.setValue(chosen);
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(String type) {
        return switch (type) {
            case "boolean" -> random.nextBoolean() ? "true" : "false";
            case "integer" -> String.valueOf(random.nextInt());
            case "unsignedInt" -> String.valueOf(random.nextInt(1 << 30));
            case "positiveInt" -> String.valueOf(1 + random.nextInt(1 << 30));
            case "decimal" -> any(DECIMALS);
            case "date" -> any(DATES);
            case "dateTime" -> random.nextBoolean() ? any(DATES) : any(TIMES);
            case "instant" -> any(TIMES);
            case "time" -> "12:34:56";
            case "base64Binary" -> any(List.of("AAECAwQ=", "QUJD", "/+8=", ""));
            case "id" -> id();
            case "uri", "url", "canonical", "oid", "uuid" -> any(URIS);
            case "code" -> any(List.of("code", "ja", "a b"));
            default -> any(STRINGS);
        };
    }
}
