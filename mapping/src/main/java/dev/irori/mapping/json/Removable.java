package dev.irori.mapping.json;

import org.jspecify.annotations.Nullable;

/**
 * A range of encoded bytes, its leading comma included, that may go at release: a reference to {@code target}, or
 * without a target whatever encloses such references and may be left with nothing.
 *
 * @param parent index of the enclosing range in the same list, or -1
 * @param holdsMore whether it has content besides the ranges inside it
 */
record Removable(
        int from,
        int to,
        int parent,
        boolean holdsMore,
        @Nullable String target) {

    static Removable open(int from, int parent) {
        return new Removable(from, from, parent, false, null);
    }

    Removable close(int end, boolean more, @Nullable String reference) {
        return new Removable(from, end, parent, more, reference);
    }
}
