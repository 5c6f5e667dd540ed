package dev.irori.mapping.check;

import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Group C: tables, and the shape of codes by the system they claim to belong to. */
final class CodeCheck {
    private static final Rule SYSTEM = RuleBook.rule("C-SYSTEM");
    private static final Rule DEPARTMENT = RuleBook.rule("C-DEPARTMENT");
    private static final Rule DEPARTMENT_PLACE = RuleBook.rule("C-DEPARTMENT-PLACE");
    private static final Rule USAGE = RuleBook.rule("C-USAGE");
    private static final Rule UID = RuleBook.rule("C-UID");
    private static final Rule UNIT = RuleBook.rule("C-UNIT");
    private static final Rule INSURER_LENGTH = RuleBook.rule("C-INSURER-LENGTH");
    private static final Rule INSURER_CHECK = RuleBook.rule("C-INSURER-CHECK");
    private static final Set<String> DEPARTMENTS =
            Set.copyOf(Tsv.list(Tsv.rows("departments.tsv").get(0)[0]));
    private static final Set<String> SYSTEMS = Set.of(
            "JC10",
            "JC11",
            "HOT",
            "HOT7",
            "HOT9",
            "HOT13",
            "YJ",
            "MYAK",
            "MDCDX2",
            "I10",
            "MR9P",
            "JAMISDP01",
            "ISO+",
            "JJ1017",
            "LENDO",
            "JANIS",
            "LN",
            "DCM",
            "JAN",
            "UCUM",
            "J-FAGY",
            "JFAGY");

    private CodeCheck() {}

    static void check(Subject subject) {
        fileDepartment(subject);
        for (Segment segment : subject.message().segments()) {
            tables(subject, segment);
            codings(subject, segment);
            switch (segment.name()) {
                case "PV1" -> visit(subject, segment);
                case "TQ1" -> usage(subject, segment);
                case "IPC" -> uid(subject, segment);
                case "IN1", "ZI1" -> insurer(subject, segment);
                default -> {}
            }
        }
    }

    private static void fileDepartment(Subject subject) {
        String code = subject.name().department();
        if (!code.equals("-") && !isDepartment(code)) {
            subject.report(DEPARTMENT, subject.name().toString());
        }
    }

    private static void tables(Subject subject, Segment segment) {
        for (CodeTable table : CodeTable.of(segment.name())) {
            Value code = segment.field(table.field()).component(table.component());
            if (code.isPresent() && !table.allowed().contains(code.raw()) && !isLocal(segment, table)) {
                subject.report(RuleBook.rule(table.ruleId()), segment, table.field());
            }
        }
    }

    /** A local code beside the table's says so by its system. */
    private static boolean isLocal(Segment segment, CodeTable table) {
        Value system = segment.field(table.field()).component(table.component() + 2);
        return system.raw().startsWith("99");
    }

    private static void codings(Subject subject, Segment segment) {
        @Nullable FieldUse[] uses = FieldUse.of(segment.name());
        int last = Math.min(segment.fields(), uses.length - 1);
        for (int n = 1; n <= last; n++) {
            FieldUse use = uses[n];
            if (use != null && (use.type().equals("CWE") || use.type().equals("CNE"))) {
                for (Value each : segment.field(n).each()) {
                    Rule broken = coding(segment, n, each, 1);
                    if (broken == null) {
                        broken = coding(segment, n, each, 4);
                    }
                    if (broken != null) {
                        subject.report(broken, segment, n);
                    }
                }
            }
        }
    }

    private static @Nullable Rule coding(Segment segment, int field, Value value, int first) {
        Value code = value.component(first);
        Value system = value.component(first + 2);
        if (!code.isPresent() || !system.isPresent()) {
            return null;
        }
        String name = system.raw().trim();
        if (!isKnown(name)) {
            return SYSTEM;
        }
        return switch (name) {
            case "JC10" -> LabCodes.judge(segment, field, code.raw());
            case "HOT", "HOT7", "HOT9", "HOT13", "YJ" -> DrugCodes.judge(name, code.raw());
            case "I10", "MDCDX2" -> DiseaseCodes.judge(name, segment, field, code.raw());
            case "HL70069" -> isDepartment(code.raw()) ? null : DEPARTMENT;
            case "ISO+", "UCUM" -> isUnit(code.raw()) ? null : UNIT;
            default -> null;
        };
    }

    private static boolean isKnown(String system) {
        return system.startsWith("99")
                || system.startsWith("HL7")
                || system.startsWith("JHS")
                || system.startsWith("JSHR")
                || system.startsWith("MML")
                || SYSTEMS.contains(system);
    }

    private static boolean isUnit(String unit) {
        return unit.chars().allMatch(c -> c > ' ' && c < 0x7F);
    }

    /** Two characters of the table; a third one divides the department further. */
    static boolean isDepartment(String code) {
        return (code.length() == 2 || code.length() == 3) && DEPARTMENTS.contains(code.substring(0, 2));
    }

    private static void visit(Subject subject, Segment segment) {
        String referring = segment.field(8).raw();
        if (!referring.isEmpty() && referring.length() <= 3 && isDepartment(referring)) {
            subject.report(DEPARTMENT_PLACE, segment, 8);
        }
        Value department = segment.field(10).component(1);
        if (department.isPresent() && !isDepartment(department.raw())) {
            subject.report(DEPARTMENT, segment, 10);
        }
    }

    private static void usage(Subject subject, Segment segment) {
        int width = 16;
        for (Value each : segment.field(3).each()) {
            Value pattern = each.component(1);
            if (pattern.subcomponent(3).is("JAMISDP01")
                    && pattern.subcomponent(1).raw().length() != width) {
                subject.report(USAGE, segment, 3);
            }
            width = 8;
        }
    }

    private static void uid(Subject subject, Segment segment) {
        String uid = segment.field(3).component(1).raw();
        boolean form = uid.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
        if (!uid.isEmpty() && (!form || uid.length() > 64 || uid.startsWith(".") || uid.endsWith("."))) {
            subject.report(UID, segment, 3);
        }
    }

    private static void insurer(Subject subject, Segment segment) {
        Value number = segment.field(3).component(1);
        if (!number.isPresent() || !Numbers.isDigits(number.raw())) {
            return;
        }
        String digits = number.raw();
        int width = segment.field(2).component(1).is("C0") ? 6 : 8;
        if (digits.length() != width) {
            subject.report(INSURER_LENGTH, segment, 3);
        } else if (!hasCheckDigit(digits)) {
            subject.report(INSURER_CHECK, segment, 3);
        }
    }

    /** Weights 2 and 1 from the right, digit sums, modulus 10. */
    private static boolean hasCheckDigit(String digits) {
        int sum = 0;
        int weight = 2;
        for (int i = digits.length() - 2; i >= 0; i--) {
            int product = (digits.charAt(i) - '0') * weight;
            sum += product / 10 + product % 10;
            weight = 3 - weight;
        }
        return (10 - sum % 10) % 10 == digits.charAt(digits.length() - 1) - '0';
    }
}
