package dev.irori.mapping.json;

import java.util.function.Predicate;

/** What one caller gets to see: the values for the slots of an encoded resource. */
public interface SlotFiller {

    ReleasedMeta meta();

    /** Whether this caller may see that the reference is there. */
    boolean shows(String reference);

    static SlotFiller of(ReleasedMeta meta, Predicate<String> shows) {
        return new SlotFiller() {
            @Override
            public ReleasedMeta meta() {
                return meta;
            }

            @Override
            public boolean shows(String reference) {
                return shows.test(reference);
            }
        };
    }
}
