package dev.irori.mapping.check;

import java.io.IOException;

/** Just enough JSON for one finding per line. */
final class Json {
    private final Appendable out;
    private boolean first = true;

    private Json(Appendable out) {
        this.out = out;
    }

    static Json object(Appendable out) throws IOException {
        out.append('{');
        return new Json(out);
    }

    Json put(String name, String value) throws IOException {
        key(name);
        string(value);
        return this;
    }

    Json put(String name, long value) throws IOException {
        key(name);
        out.append(Long.toString(value));
        return this;
    }

    void end() throws IOException {
        out.append('}').append('\n');
    }

    private void key(String name) throws IOException {
        out.append(first ? "" : ",");
        first = false;
        string(name);
        out.append(':');
    }

    private void string(String text) throws IOException {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    // Line separators and lone surrogates break readers that are strict about lines and UTF-8.
                    if (c < ' ' || c == 0x7F || c == 0x2028 || c == 0x2029 || isLone(text, i)) {
                        out.append("\\u").append(String.format("%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean isLone(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
