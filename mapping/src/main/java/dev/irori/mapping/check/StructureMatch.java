package dev.irori.mapping.check;

import dev.irori.mapping.check.Structure.Group;
import dev.irori.mapping.check.Structure.Part;
import dev.irori.mapping.check.Structure.Slot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks the segments of a message along a structure and says where they part. One displaced segment gives one
 * deviation: it is looked for ahead, within its group, before it is called missing.
 */
final class StructureMatch {
    /** What the walk reports; {@code at} is the index of a segment in the message. */
    interface Deviations {
        void missing(String segment, int at);

        void misplaced(int at);

        void repeated(int at);

        void unlisted(int at);
    }

    private record Frame(Group group, int index, @Nullable Frame up) {
        boolean canTake(String name) {
            List<Part> parts = group.parts();
            for (int i = index; i < parts.size(); i++) {
                if (parts.get(i).members().contains(name)) {
                    return true;
                }
            }
            if (group.repeating() && group.heads().contains(name)) {
                return true;
            }
            return up != null && new Frame(up.group, up.index + 1, up.up).canTake(name);
        }

        /** Where a search for a displaced segment must stop: the next occurrence of an enclosing repeating group. */
        boolean isBoundary(String name) {
            if (group.repeating() && group.heads().contains(name)) {
                return true;
            }
            return up != null && up.isBoundary(name);
        }
    }

    private final Structure structure;
    private final List<String> names;
    private final Deviations deviations;
    private final boolean[] taken;
    private int next;

    private StructureMatch(Structure structure, List<String> names, Deviations deviations) {
        this.structure = structure;
        this.names = names;
        this.deviations = deviations;
        this.taken = new boolean[names.size()];
    }

    static void walk(Structure structure, List<String> names, Deviations deviations) {
        StructureMatch match = new StructureMatch(structure, names, deviations);
        match.group(structure.root(), null);
        for (String stray = match.peek(); stray != null; stray = match.peek()) {
            match.stray(stray);
        }
    }

    private void group(Group group, @Nullable Frame up) {
        List<Part> parts = group.parts();
        for (int i = 0; i < parts.size(); i++) {
            Frame here = new Frame(group, i, up);
            settle(here);
            if (parts.get(i) instanceof Group inner) {
                inner(inner, here);
            } else {
                slot((Slot) parts.get(i), here);
            }
        }
    }

    private void inner(Group group, Frame here) {
        String name = peek();
        boolean starts = name != null
                && (group.heads().contains(name)
                        || (!group.optional() && group.members().contains(name)));
        if (!starts) {
            if (!group.optional()) {
                deviations.missing(group.anchor(), last());
            }
            return;
        }
        group(group, here);
        while (group.repeating() && peek() != null && group.heads().contains(peek())) {
            group(group, here);
        }
    }

    private void slot(Slot slot, Frame here) {
        if (!slot.name().equals(peek())) {
            if (!slot.optional()) {
                displaced(slot.name(), here);
            }
            return;
        }
        next++;
        Frame after = new Frame(here.group, here.index + 1, here.up);
        while (slot.name().equals(peek()) && (slot.repeating() || !after.canTake(slot.name()))) {
            if (!slot.repeating()) {
                deviations.repeated(next);
            }
            next++;
            settle(slot.repeating() ? here : after);
        }
    }

    private void displaced(String wanted, Frame here) {
        int found = ahead(wanted, here);
        if (found < 0) {
            deviations.missing(wanted, last());
        } else {
            deviations.misplaced(found);
            taken[found] = true;
        }
    }

    private int ahead(String wanted, Frame here) {
        String current = peek();
        if (current == null || here.isBoundary(current)) {
            return -1;
        }
        for (int i = next + 1; i < names.size(); i++) {
            String name = names.get(i);
            if (name.equals(wanted) && !taken[i] && (!here.isBoundary(name) || isSwapped(i))) {
                return i;
            }
            if (here.isBoundary(name)) {
                return -1;
            }
        }
        return -1;
    }

    /** The head of a group stands right behind its first member, and that member does not follow once more. */
    private boolean isSwapped(int i) {
        return i == next + 1 && (i + 1 == names.size() || !names.get(i + 1).equals(names.get(next)));
    }

    /** Drops what can neither stand here nor anywhere later. */
    private void settle(Frame here) {
        for (String name = peek(); name != null && !here.canTake(name); name = peek()) {
            stray(name);
        }
    }

    private void stray(String name) {
        if (!structure.lists(name)) {
            deviations.unlisted(next);
        } else if (next > 0 && names.get(next - 1).equals(name)) {
            deviations.repeated(next);
        } else {
            deviations.misplaced(next);
        }
        next++;
    }

    private @Nullable String peek() {
        while (next < names.size() && taken[next]) {
            next++;
        }
        return next < names.size() ? names.get(next) : null;
    }

    private int last() {
        return Math.max(0, next - 1);
    }
}
