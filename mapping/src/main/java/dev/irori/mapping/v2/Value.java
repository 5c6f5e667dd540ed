package dev.irori.mapping.v2;

import java.util.ArrayList;
import java.util.List;

/**
 * A field, one of its repetitions, a component or a subcomponent: a stretch of the message's text. What is not written
 * is an empty value, never null, so paths need no checks on the way down.
 */
public final class Value {
    private final Message message;
    private final int from;
    private final int to;
    private final Level level;

    Value(Message message, int from, int to, Level level) {
        this.message = message;
        this.from = from;
        this.to = to;
        this.level = level;
    }

    /** Nothing written. */
    public boolean isEmpty() {
        return from == to;
    }

    /** The explicit null, two quotes: the sender says there is no value. */
    public boolean isNull() {
        return is("\"\"");
    }

    /** Written, and not the explicit null. */
    public boolean isPresent() {
        return !isEmpty() && !isNull();
    }

    /** 0 when nothing is written. */
    public int repetitions() {
        if (isEmpty()) {
            return 0;
        }
        return level == Level.FIELD ? count(message.delimiters().repetition()) : 1;
    }

    /** Repetition {@code i}, from 0. */
    public Value repetition(int i) {
        require(i >= 0, "repetitions are counted from 0");
        return level == Level.FIELD
                ? part(message.delimiters().repetition(), i, Level.REPETITION)
                : i == 0 ? this : nothing(level);
    }

    /** All repetitions; the way to walk them, one pass over the text. */
    public List<Value> each() {
        if (isEmpty()) {
            return List.of();
        }
        char delimiter = message.delimiters().repetition();
        if (level != Level.FIELD) {
            return List.of(this);
        }
        List<Value> all = new ArrayList<>();
        int start = from;
        while (start <= to) {
            int stop = stop(delimiter, start);
            all.add(new Value(message, start, stop, Level.REPETITION));
            start = stop + 1;
        }
        return all;
    }

    /** 0 when nothing is written; on a field those of its first repetition. */
    public int components() {
        Value whole = level == Level.FIELD ? repetition(0) : this;
        if (whole.isEmpty()) {
            return 0;
        }
        return whole.level == Level.REPETITION
                ? whole.count(message.delimiters().component())
                : 1;
    }

    /** Component {@code n}, from 1; on a field that of its first repetition. */
    public Value component(int n) {
        require(n >= 1, "components are counted from 1");
        if (level == Level.FIELD) {
            return componentOfFirst(n);
        }
        return level == Level.REPETITION
                ? part(message.delimiters().component(), n - 1, Level.COMPONENT)
                : n == 1 ? this : nothing(level);
    }

    /** 0 when nothing is written; on a field or repetition those of its first component. */
    public int subcomponents() {
        Value whole = level == Level.FIELD || level == Level.REPETITION ? component(1) : this;
        if (whole.isEmpty()) {
            return 0;
        }
        return whole.level == Level.COMPONENT ? whole.count(message.delimiters().subcomponent()) : 1;
    }

    /** Subcomponent {@code n}, from 1; on a field or repetition that of its first component. */
    public Value subcomponent(int n) {
        require(n >= 1, "subcomponents are counted from 1");
        if (level == Level.FIELD || level == Level.REPETITION) {
            return component(1).subcomponent(n);
        }
        return level == Level.COMPONENT
                ? part(message.delimiters().subcomponent(), n - 1, Level.SUBCOMPONENT)
                : n == 1 ? this : nothing(level);
    }

    /** The text with its escapes resolved; delimiters below this level stay in it, as in {@code 58368&7}. */
    public String text() {
        Delimiters delimiters = message.delimiters();
        return message.escaped() && level != Level.LITERAL && stop(delimiters.escape(), from) < to
                ? Escapes.resolve(message.text(), from, to, delimiters)
                : raw();
    }

    /** The text without the spaces around it; nothing for the explicit null. */
    public String said() {
        return isNull() ? "" : text().strip();
    }

    /** The text as it stands in the file. */
    public String raw() {
        return message.text().substring(from, to);
    }

    /** Whether the text as it stands in the file is {@code expected}; compares in place. */
    public boolean is(String expected) {
        return expected.length() == to - from && message.text().startsWith(expected, from);
    }

    @Override
    public String toString() {
        return raw();
    }

    private int count(char delimiter) {
        int count = 1;
        for (int at = stop(delimiter, from); at < to; at = stop(delimiter, at + 1)) {
            count++;
        }
        return count;
    }

    /** Of the first repetition, looking no further than the component itself: what nearly every rule reads. */
    private Value componentOfFirst(int n) {
        String text = message.text();
        char component = message.delimiters().component();
        char repetition = message.delimiters().repetition();
        int start = from;
        int left = n;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == component || c == repetition) {
                left--;
                if (left == 0) {
                    return new Value(message, start, i, Level.COMPONENT);
                }
                if (c == repetition) {
                    return new Value(message, i, i, Level.COMPONENT);
                }
                start = i + 1;
            }
        }
        return left == 1 ? new Value(message, start, to, Level.COMPONENT) : nothing(Level.COMPONENT);
    }

    private Value part(char delimiter, int n, Level below) {
        int start = from;
        int stop = stop(delimiter, start);
        for (int i = 0; i < n; i++) {
            if (stop == to) {
                return nothing(below);
            }
            start = stop + 1;
            stop = stop(delimiter, start);
        }
        return new Value(message, start, stop, below);
    }

    private int stop(char delimiter, int start) {
        String text = message.text();
        for (int i = start; i < to; i++) {
            if (text.charAt(i) == delimiter) {
                return i;
            }
        }
        return to;
    }

    private Value nothing(Level below) {
        return new Value(message, to, to, below);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
