package dev.irori.mapping.kind;

import dev.irori.mapping.v2.Segment;
import java.util.ArrayList;
import java.util.List;

/** One OBX of an examination with the comments below it. */
record ExamResult(Segment obx, List<Segment> comments) {
    private static final String IMPRESSION = "IMP";

    ExamResult(Segment obx) {
        this(obx, new ArrayList<>());
    }

    /** The suffix IMP makes an item the conclusion of the examination it names. */
    boolean isImpression() {
        return obx.field(3).component(1).subcomponent(2).is(IMPRESSION);
    }

    boolean isOfType(String type) {
        return obx.field(2).is(type);
    }

    /** The code of the item, without its suffix. */
    String item() {
        return obx.field(3).component(1).subcomponent(1).text().strip();
    }

    /** Two entries of one order repeat what was given with it. */
    boolean says(ExamResult other) {
        return obx.field(3).raw().equals(other.obx.field(3).raw())
                && obx.field(4).raw().equals(other.obx.field(4).raw())
                && obx.field(5).raw().equals(other.obx.field(5).raw());
    }
}
