package dev.irori.mapping.check;

import dev.irori.mapping.layout.DataType;
import dev.irori.mapping.layout.Flag;
import dev.irori.mapping.layout.StandardName;
import dev.irori.mapping.layout.Trigger;
import dev.irori.mapping.v2.Message;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import java.util.HashMap;
import java.util.Map;

/** Group F where the name and the content tell the same thing twice. */
final class ContentNameCheck {
    private static final Rule PATIENT = RuleBook.rule("F-CONTENT-PATIENT");
    private static final Rule DATE = RuleBook.rule("F-CONTENT-DATE");
    private static final Rule ORDER = RuleBook.rule("F-CONTENT-ORDER");
    private static final Rule DEPARTMENT = RuleBook.rule("F-CONTENT-DEPARTMENT");
    private static final Rule FLAG = RuleBook.rule("F-CONTENT-FLAG");
    private static final Map<String, Source> CARE_DATES = careDates();

    private record Source(String segment, int field) {}

    private ContentNameCheck() {}

    static void check(Subject subject) {
        patient(subject);
        date(subject);
        order(subject);
        department(subject);
        flag(subject);
    }

    private static Map<String, Source> careDates() {
        Map<String, Source> sources = new HashMap<>();
        Tsv.rows("care-dates.tsv").forEach(row -> sources.put(row[0], new Source(row[1], Integer.parseInt(row[2]))));
        return sources;
    }

    private static void patient(Subject subject) {
        Segment pid = subject.message().first("PID");
        if (pid == null) {
            return;
        }
        String number = pid.field(3).component(1).text();
        if (!number.isEmpty() && !isSame(number, subject.name().patient().value())) {
            subject.report(PATIENT, pid, 3);
        }
    }

    private static void date(Subject subject) {
        Source source = CARE_DATES.get(subject.event());
        String day = subject.name().date().toString();
        if (source == null || !subject.name().date().isDated()) {
            return;
        }
        for (Segment segment : subject.message().all(source.segment)) {
            String found = Times.day(segment.field(source.field).component(1).raw());
            if (!found.isEmpty() && !found.equals(day)) {
                subject.report(DATE, segment, source.field);
                return;
            }
        }
    }

    private static void order(Subject subject) {
        String named = subject.name().order();
        DataType type = subject.dataType();
        if (type == null || !type.numbered() || named.equals(StandardName.NO_ORDER)) {
            return;
        }
        Message message = subject.message();
        Segment first = message.first("ORC");
        Segment holder = first == null || first.field(2).isEmpty() ? message.first("OBR") : first;
        if (holder != null
                && holder.field(2).isPresent()
                && !isSame(holder.field(2).component(1).text(), named)) {
            subject.report(ORDER, holder, 2);
        }
    }

    /** The message may name the department twice; the file name must be one of the two. */
    private static void department(Subject subject) {
        String named = subject.name().department();
        Segment visit = subject.message().first("PV1");
        Segment order = subject.message().first("ORC");
        String ofVisit = visit == null ? "" : visit.field(10).component(1).text();
        Value organisation = order == null ? null : order.field(17).component(1);
        String ofOrder = organisation == null ? "" : organisation.text();
        if (named.equals("-") || (ofVisit.isEmpty() && ofOrder.isEmpty())) {
            return;
        }
        if (named.equals(ofVisit) || named.equals(ofOrder)) {
            return;
        }
        Segment shown = ofOrder.isEmpty() ? visit : order;
        if (shown != null) {
            subject.report(DEPARTMENT, shown, ofOrder.isEmpty() ? 10 : 17);
        }
    }

    private static void flag(Subject subject) {
        if (subject.name().flag() != Flag.VALID) {
            return;
        }
        Segment header = subject.message().segment(0);
        Trigger trigger = HeaderCheck.trigger(subject);
        Segment order = subject.message().first("ORC");
        if (trigger != null && trigger.cancel()) {
            subject.report(FLAG, header, 9);
        } else if (order != null && isCancelled(order.field(1))) {
            subject.report(FLAG, order, 1);
        }
    }

    private static boolean isCancelled(Value control) {
        return control.is("CA") || control.is("OC") || control.is("DC");
    }

    /** Leading zeros are padding, in patient numbers as in order numbers. */
    static boolean isSame(String one, String other) {
        return stripped(one).equals(stripped(other));
    }

    private static String stripped(String number) {
        int zeros = 0;
        while (zeros < number.length() - 1 && number.charAt(zeros) == '0') {
            zeros++;
        }
        return number.substring(zeros);
    }
}
