package dev.irori.mapping.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The message structure of a data type, read from the guideline's own notation: [] optional, {} repeating. */
final class Structure {
    private static final Map<String, Structure> ALL = load();

    private final Group root;
    private final Set<String> required = new LinkedHashSet<>();

    private Structure(Group root) {
        this.root = root;
        collectRequired(root);
    }

    /** A segment, or a group of them, with its place in the sequence. */
    sealed interface Part {
        boolean optional();

        boolean repeating();

        /** The segments that can begin this part. */
        Set<String> heads();

        /** Every segment that occurs in this part. */
        Set<String> members();
    }

    record Slot(String name, boolean optional, boolean repeating) implements Part {
        @Override
        public Set<String> heads() {
            return Set.of(name);
        }

        @Override
        public Set<String> members() {
            return Set.of(name);
        }
    }

    record Group(List<Part> parts, boolean optional, boolean repeating, Set<String> heads, Set<String> members)
            implements Part {
        static Group of(List<Part> parts, boolean optional, boolean repeating) {
            Set<String> heads = new LinkedHashSet<>();
            Set<String> members = new LinkedHashSet<>();
            boolean open = true;
            for (Part part : parts) {
                if (open) {
                    heads.addAll(part.heads());
                    open = part.optional();
                }
                members.addAll(part.members());
            }
            return new Group(List.copyOf(parts), optional, repeating, heads, members);
        }

        /** The segment whose absence means that the group is absent. */
        String anchor() {
            for (Part part : parts) {
                if (!part.optional()) {
                    return part instanceof Group inner ? inner.anchor() : ((Slot) part).name();
                }
            }
            return heads.iterator().next();
        }
    }

    static @Nullable Structure of(String dataType) {
        return ALL.get(dataType);
    }

    static Set<String> dataTypes() {
        return ALL.keySet();
    }

    Group root() {
        return root;
    }

    /** The segments that must occur, in the message or in each of their groups; MSH is the reader's business. */
    Set<String> required() {
        return required;
    }

    boolean lists(String segment) {
        return root.members().contains(segment);
    }

    /** The first segment of an optional group cannot be missing: without it there is no group. */
    private void collectRequired(Group group) {
        for (Part part : group.parts()) {
            if (part instanceof Group inner) {
                collectRequired(inner);
            } else if (!part.optional() && !((Slot) part).name().equals("MSH") && !isHead(group, part)) {
                required.add(((Slot) part).name());
            }
        }
    }

    private static boolean isHead(Group group, Part part) {
        return group.optional() && group.heads().equals(part.heads());
    }

    private static Map<String, Structure> load() {
        Map<String, Structure> all = new LinkedHashMap<>();
        Tsv.rows("structures.tsv").forEach(row -> all.put(row[0], parse(row[1])));
        return all;
    }

    private static Structure parse(String notation) {
        String spaced = notation.replaceAll("([\\[\\]{}])", " $1 ").trim();
        Deque<String> tokens = new ArrayDeque<>(Arrays.asList(spaced.split(" +")));
        return new Structure(Group.of(sequence(tokens, ""), false, false));
    }

    private static List<Part> sequence(Deque<String> tokens, String end) {
        List<Part> parts = new ArrayList<>();
        while (!tokens.isEmpty() && !tokens.peek().equals(end)) {
            parts.add(part(tokens));
        }
        tokens.poll();
        return parts;
    }

    private static Part part(Deque<String> tokens) {
        String token = tokens.remove();
        return switch (token) {
            case "[" -> with(sequence(tokens, "]"), true, false);
            case "{" -> with(sequence(tokens, "}"), false, true);
            default -> new Slot(token, false, false);
        };
    }

    /** "[{X}]" is one part that is both optional and repeating. */
    private static Part with(List<Part> parts, boolean optional, boolean repeating) {
        if (parts.size() > 1) {
            return Group.of(parts, optional, repeating);
        }
        Part only = parts.get(0);
        boolean may = optional || only.optional();
        boolean many = repeating || only.repeating();
        return only instanceof Group inner
                ? new Group(inner.parts(), may, many, inner.heads(), inner.members())
                : new Slot(((Slot) only).name(), may, many);
    }
}
