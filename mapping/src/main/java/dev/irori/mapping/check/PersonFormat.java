package dev.irori.mapping.check;

import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import org.jspecify.annotations.Nullable;

/** Group D for what describes people: numbers, names, addresses, telephones. */
final class PersonFormat {
    private static final Rule PATIENT_ID = RuleBook.rule("D-PATIENT-ID");
    private static final Rule NAME = RuleBook.rule("D-NAME");
    private static final Rule NAME_CODE = RuleBook.rule("D-NAME-CODE");
    private static final Rule NAME_KANA = RuleBook.rule("D-NAME-KANA");
    private static final Rule ADDRESS = RuleBook.rule("D-ADDRESS");
    private static final Rule POSTAL = RuleBook.rule("D-POSTAL");
    private static final Rule PHONE = RuleBook.rule("D-PHONE");
    private static final Rule PERSON = RuleBook.rule("D-PERSON");
    private static final Rule PERSON_NAME = RuleBook.rule("D-PERSON-NAME");
    private static final int XPN_REPRESENTATION = 8;
    private static final int XAD_TEXT = 8;
    private static final int XAD_POSTAL = 5;
    private static final int XTN_NUMBER = 12;
    private static final int XCN_TYPE = 10;
    private static final int XCN_REPRESENTATION = 15;

    private PersonFormat() {}

    static void check(Subject subject, Segment segment, FieldUse use, Value field) {
        for (Value each : field.each()) {
            if (each.isEmpty()) {
                continue;
            }
            Rule broken = switch (use.type()) {
                case "CX" -> segment.name().equals("PID") ? patientId(each) : null;
                case "XPN" -> name(each);
                case "XAD" -> address(each);
                case "XTN" -> phone(each);
                default -> person(each);
            };
            if (broken != null) {
                subject.report(broken, segment, use.field());
            }
        }
    }

    private static @Nullable Rule patientId(Value id) {
        Value type = id.component(5);
        return type.isEmpty() || type.is("PI") ? null : PATIENT_ID;
    }

    private static @Nullable Rule name(Value name) {
        Value code = name.component(XPN_REPRESENTATION);
        boolean phonetic = code.is("P");
        if (!phonetic && !code.is("I") && !code.is("A")) {
            return NAME_CODE;
        }
        if (phonetic
                && !(isKana(name.component(1).text())
                        && isKana(name.component(2).text()))) {
            return NAME_KANA;
        }
        return name.component(2).isEmpty() && !name.component(1).isEmpty() ? NAME : null;
    }

    private static boolean isKana(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean kana = c >= '\u3041' && c <= '\u30FF';
            boolean mark = c == ' ' || c == '\u3000' || c == '\uFF0D' || c == '-';
            boolean half = c >= '\uFF61' && c <= '\uFF9F';
            if (!kana && !mark && !half) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Rule address(Value address) {
        Value postal = address.component(XAD_POSTAL);
        if (postal.isPresent() && !isPostal(postal.raw())) {
            return POSTAL;
        }
        boolean placed = address.component(XAD_TEXT).isPresent()
                || address.component(3).isPresent()
                || address.component(4).isPresent();
        return !placed && address.component(1).isPresent() ? ADDRESS : null;
    }

    private static boolean isPostal(String text) {
        String digits = text.length() == 8 && text.charAt(3) == '-' ? text.substring(0, 3) + text.substring(4) : text;
        return digits.length() == 7 && Numbers.isDigits(digits);
    }

    private static @Nullable Rule phone(Value phone) {
        Value free = phone.component(XTN_NUMBER);
        String number = free.isPresent() ? free.raw() : phone.component(1).raw();
        for (int i = 0; i < number.length(); i++) {
            if (!Numbers.isDigit(number.charAt(i)) && "-+() ".indexOf(number.charAt(i)) < 0) {
                return PHONE;
            }
        }
        return null;
    }

    private static @Nullable Rule person(Value person) {
        boolean shiftedType = person.component(XCN_TYPE).isEmpty()
                && person.component(XCN_TYPE + 1).is("L");
        Value after = person.component(XCN_REPRESENTATION + 1);
        if (shiftedType || after.is("I") || after.is("P")) {
            return PERSON;
        }
        boolean unsplit =
                person.component(3).isEmpty() && person.component(2).text().length() > 3;
        return unsplit ? PERSON_NAME : null;
    }
}
