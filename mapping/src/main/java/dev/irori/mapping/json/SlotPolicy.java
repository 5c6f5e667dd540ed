package dev.irori.mapping.json;

/** What is left open when a resource is encoded, to be filled each time it is released. */
public interface SlotPolicy {

    /** Nothing is left open: the bytes are final. */
    SlotPolicy NONE = new SlotPolicy() {
        @Override
        public boolean meta() {
            return false;
        }

        @Override
        public boolean hides() {
            return false;
        }

        @Override
        public boolean mayHide(String reference) {
            return false;
        }
    };

    /** The resource's meta and every reference of the form {@code Type/id}. */
    SlotPolicy RELEASE = new SlotPolicy() {
        @Override
        public boolean meta() {
            return true;
        }

        @Override
        public boolean hides() {
            return true;
        }

        @Override
        public boolean mayHide(String reference) {
            return ReferenceTexts.isRelative(reference);
        }
    };

    /** Whether versionId, lastUpdated and security of the resource are given at release. */
    boolean meta();

    /** Whether {@link #mayHide} is true for any reference at all. */
    boolean hides();

    /** Whether a reference with this text may be withheld from a caller. */
    boolean mayHide(String reference);
}
