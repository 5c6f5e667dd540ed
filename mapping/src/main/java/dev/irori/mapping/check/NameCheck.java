package dev.irori.mapping.check;

import dev.irori.kernel.NameFault;
import dev.irori.kernel.Problem;
import dev.irori.kernel.ServiceDate;
import dev.irori.mapping.layout.ContentFolder;
import dev.irori.mapping.layout.DataType;
import dev.irori.mapping.layout.FileStamp;
import dev.irori.mapping.layout.StandardName;
import dev.irori.mapping.layout.VolumeName;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Groups F and P as far as the path alone tells. */
final class NameCheck {
    private static final Rule PARTS = RuleBook.rule("F-PARTS");
    private static final Rule EXTENSION = RuleBook.rule("F-EXTENSION");
    private static final Rule PATIENT_LENGTH = RuleBook.rule("F-PATIENT-LENGTH");
    private static final Rule UNDATED = RuleBook.rule("F-UNDATED");
    private static final Rule TYPE_UNKNOWN = RuleBook.rule("F-TYPE-UNKNOWN");
    private static final Rule ORDER_LENGTH = RuleBook.rule("F-ORDER-LENGTH");
    private static final Rule ORDER_NINES = RuleBook.rule("F-ORDER-NINES");
    private static final Rule TIMESTAMP_LENGTH = RuleBook.rule("F-TIMESTAMP-LENGTH");
    private static final Rule TIMESTAMP_CALENDAR = RuleBook.rule("F-TIMESTAMP-CALENDAR");
    private static final Rule FUTURE = RuleBook.rule("X-FUTURE");
    private static final Rule DEPTH = RuleBook.rule("P-DEPTH");
    private static final Rule STRAY = RuleBook.rule("P-STRAY");
    private static final Rule SPLIT = RuleBook.rule("P-SPLIT");
    private static final Rule OTHER_PATIENT = RuleBook.rule("P-PATIENT");
    private static final Rule OTHER_DATE = RuleBook.rule("P-DATE");
    private static final Rule OTHER_TYPE = RuleBook.rule("P-TYPE");
    private static final Rule ROOT = RuleBook.rule("P-ROOT");
    private static final Rule EXTENDED_NAME = RuleBook.rule("P-EXTENDED-NAME");
    private static final Rule EXTENDED_TYPE = RuleBook.rule("P-EXTENDED-TYPE");
    private static final int LONGEST_PATIENT = 15;
    private static final int ORDER_WIDTH = 15;
    private static final int STAMP_WIDTH = 17;
    private static final int FAR_DAYS = 400;
    private static final Map<NameFault, Rule> BY_FAULT = byFault();

    /** Receives the rules a path breaks. */
    interface Found {
        void rule(Rule rule, String excerpt);
    }

    private NameCheck() {}

    private static Map<NameFault, Rule> byFault() {
        Map<NameFault, Rule> rules = new EnumMap<>(NameFault.class);
        rules.put(NameFault.PATIENT, RuleBook.rule("F-PATIENT"));
        rules.put(NameFault.DATE, RuleBook.rule("F-DATE"));
        rules.put(NameFault.TYPE, RuleBook.rule("F-TYPE"));
        rules.put(NameFault.ORDER, RuleBook.rule("F-ORDER"));
        rules.put(NameFault.TIMESTAMP, RuleBook.rule("F-TIMESTAMP"));
        rules.put(NameFault.DEPARTMENT, RuleBook.rule("F-DEPARTMENT"));
        rules.put(NameFault.FLAG, RuleBook.rule("F-FLAG"));
        return rules;
    }

    static void check(Place place, Found found) {
        switch (place.kind()) {
            case STANDARD -> standard(place, found);
            case EXTENDED -> extended(place, found);
            case STRAY -> stray(place, found);
            case TRANSACTION -> {}
        }
    }

    /** Beside the stores a network may keep what it likes. */
    private static void stray(Place place, Found found) {
        if (!place.firstFolder().isEmpty()) {
            found.rule(STRAY, place.fileName());
        }
    }

    private static void standard(Place place, Found found) {
        StandardName name = place.name();
        if (name == null) {
            unreadable(place, found);
            return;
        }
        folders(place, name.patient().value(), name.date(), name.type(), found);
        parts(name, found);
    }

    private static void unreadable(Place place, Found found) {
        String name = place.fileName();
        Problem problem = place.nameProblem();
        if (name.indexOf('.') > 0) {
            found.rule(EXTENSION, name);
            return;
        }
        Rule rule = problem instanceof Problem.Name wrong ? BY_FAULT.get(wrong.fault()) : null;
        found.rule(rule == null ? PARTS : rule, name);
    }

    private static void parts(StandardName name, Found found) {
        if (name.patient().value().length() > LONGEST_PATIENT) {
            found.rule(PATIENT_LENGTH, name.patient().value());
        }
        DataType type = name.dataType().orElse(null);
        if (type == null) {
            found.rule(TYPE_UNKNOWN, name.type());
        } else {
            typed(name, type, found);
        }
        if (name.order().length() != ORDER_WIDTH) {
            found.rule(ORDER_LENGTH, name.order());
        }
        stamp(name.stamp(), found);
        LocalDate day = name.date().date();
        LocalDate written = day(name.stamp().digits());
        if (day != null && written != null && day.isAfter(written.plusDays(FAR_DAYS))) {
            found.rule(FUTURE, name.toString());
        }
    }

    private static void typed(StandardName name, DataType type, Found found) {
        if (name.date().isDated() == type.undated()) {
            found.rule(UNDATED, name.toString());
        }
        if (name.order().equals(StandardName.NO_ORDER) == type.numbered()) {
            found.rule(ORDER_NINES, name.toString());
        }
    }

    private static void stamp(FileStamp stamp, Found found) {
        String digits = stamp.digits();
        if (digits.length() != STAMP_WIDTH) {
            found.rule(TIMESTAMP_LENGTH, digits);
        } else if (day(digits) == null || Times.of(digits.substring(0, 14)) != Times.Verdict.GOOD) {
            found.rule(TIMESTAMP_CALENDAR, digits);
        }
    }

    private static void extended(Place place, Found found) {
        ContentFolder content = place.content();
        if (content == null) {
            return;
        }
        String type = content.type().text();
        folders(place, content.patient().value(), content.date(), type, found);
        if (content.department().isEmpty()) {
            found.rule(EXTENDED_NAME, content.toString());
        }
        int carets = (int) type.chars().filter(c -> c == '^').count();
        if (carets != 2 && carets != 5) {
            found.rule(EXTENDED_TYPE, type);
        }
    }

    private static void folders(Place place, String patient, ServiceDate date, String type, Found found) {
        if (place.firstFolder().isEmpty()) {
            found.rule(DEPTH, place.fileName());
            return;
        }
        String root = place.rootFolder();
        if (!root.isEmpty() && VolumeName.parse(root).isEmpty()) {
            found.rule(ROOT, root);
        }
        String folder = place.patientFolder();
        if (!place.isSplitRight()) {
            found.rule(SPLIT, place.firstFolder() + "/" + place.secondFolder() + "/" + folder);
        }
        differs(OTHER_PATIENT, folder, patient, found);
        differs(OTHER_DATE, place.dateFolder(), date.toString(), found);
        differs(OTHER_TYPE, place.typeFolder(), type, found);
    }

    private static void differs(Rule rule, String folder, String named, Found found) {
        if (!folder.equals(named)) {
            found.rule(rule, folder + " ≠ " + named);
        }
    }

    private static @Nullable LocalDate day(String digits) {
        try {
            return LocalDate.of(
                    Integer.parseInt(digits, 0, 4, 10),
                    Integer.parseInt(digits, 4, 6, 10),
                    Integer.parseInt(digits, 6, 8, 10));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
