package dev.irori.mapping.check;

import dev.irori.mapping.v2.Message;
import dev.irori.mapping.v2.Segment;
import java.util.ArrayList;
import java.util.List;

/** Group S: required segments, their order and cardinality. */
final class StructureCheck {
    private static final Rule UNLISTED = RuleBook.rule("S-UNLISTED");
    private static final Rule ZI1 = RuleBook.rule("S-ZI1");

    private StructureCheck() {}

    static void check(Subject subject) {
        Structure structure = Structure.of(subject.type());
        if (structure == null) {
            return;
        }
        Message message = subject.message();
        List<String> names = new ArrayList<>(message.size());
        message.segments().forEach(segment -> names.add(segment.name()));
        StructureMatch.walk(structure, names, new Reporter(subject));
        Segment insurance = message.first("ZI1");
        if (insurance != null && structure.lists("ZI1")) {
            subject.report(ZI1, insurance);
        }
    }

    /** Unlisted segments, of which the HL7 model may know more. */
    static Rule unlisted() {
        return UNLISTED;
    }

    private record Reporter(Subject subject) implements StructureMatch.Deviations {
        @Override
        public void missing(String segment, int at) {
            subject.report(RuleBook.missing(subject.type(), segment), segment(at));
        }

        @Override
        public void misplaced(int at) {
            subject.report(RuleBook.misplaced(subject.type()), segment(at));
        }

        @Override
        public void repeated(int at) {
            subject.report(RuleBook.repeated(subject.type()), segment(at));
        }

        @Override
        public void unlisted(int at) {
            // Another MSH begins another message, which the header check has said.
            if (!segment(at).name().equals("MSH")) {
                subject.report(UNLISTED, segment(at));
            }
        }

        private Segment segment(int at) {
            return subject.message().segment(Math.min(at, subject.message().size() - 1));
        }
    }
}
