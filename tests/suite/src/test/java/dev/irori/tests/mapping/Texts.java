package dev.irori.tests.mapping;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Every text and number of an encoded resource, in one width: what a search through it could find. */
record Texts(List<String> values) {
    private static final JsonFactory JSON = new JsonFactory();

    static Texts of(byte[] json) {
        List<String> values = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue()) {
                    values.add(narrow(parser.getText()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Texts(values);
    }

    private static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** A number is found as a number or as the whole of a text, any other text also within a longer one. */
    boolean hold(String wanted) {
        String narrow = narrow(wanted);
        return isNumber(narrow)
                ? values.stream().anyMatch(value -> equal(value, narrow))
                : values.stream().anyMatch(value -> value.contains(narrow));
    }

    private static boolean equal(String value, String number) {
        return value.equals(number) || isNumber(value) && new BigDecimal(value).compareTo(new BigDecimal(number)) == 0;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty()
                && text.length() < 20
                && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.')
                && Character.isDigit(text.charAt(0))
                && text.indexOf('.') == text.lastIndexOf('.')
                && !text.endsWith(".");
    }
}
