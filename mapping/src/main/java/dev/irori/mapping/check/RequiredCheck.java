package dev.irori.mapping.check;

import dev.irori.mapping.v2.Segment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Group R: the fields that a data type must fill. The explicit null fills a field; it says "none". */
final class RequiredCheck {
    private static final Map<String, Map<String, List<Required>>> BY_TYPE = new HashMap<>();

    private record Required(int field, Rule rule) {}

    static {
        for (String type : Structure.dataTypes()) {
            Map<String, List<Required>> bySegment = new HashMap<>();
            for (FieldUse use : FieldUse.all()) {
                if (use.isRequiredIn(type)) {
                    bySegment
                            .computeIfAbsent(use.segment(), key -> new ArrayList<>())
                            .add(new Required(use.field(), RuleBook.rule(use.ruleId())));
                }
            }
            BY_TYPE.put(type, bySegment);
        }
    }

    private RequiredCheck() {}

    static void check(Subject subject) {
        Map<String, List<Required>> bySegment = BY_TYPE.get(subject.type());
        if (bySegment == null) {
            return;
        }
        for (Segment segment : subject.message().segments()) {
            List<Required> required = bySegment.get(segment.name());
            if (required == null) {
                continue;
            }
            for (Required each : required) {
                if (segment.field(each.field).isEmpty() && !isExcused(segment, each.field)) {
                    subject.report(each.rule, segment, each.field);
                }
            }
        }
    }

    /** A result that was not obtained has neither value nor value type. */
    private static boolean isExcused(Segment segment, int field) {
        return segment.name().equals("OBX")
                && (field == 2 || field == 5)
                && segment.field(11).is("X");
    }
}
