package dev.irori.mapping.check;

import ca.uhn.hl7v2.model.Composite;
import ca.uhn.hl7v2.model.ExtraComponents;
import ca.uhn.hl7v2.model.Primitive;
import ca.uhn.hl7v2.model.Type;
import ca.uhn.hl7v2.model.Varies;
import org.jspecify.annotations.Nullable;

/** Judges a value by the data type the v2.5 model gives it. */
final class ModelTypes {
    private static final Rule COMPONENTS = RuleBook.rule("M-V25-COMPONENTS");
    private static final Rule TYPE = RuleBook.rule("M-V25-TYPE");

    private ModelTypes() {}

    /** A field of our table was judged by it; here only what lies within its components. */
    static @Nullable Rule judge(Type type, @Nullable FieldUse use) {
        if (type instanceof Varies) {
            return null;
        }
        boolean described = use != null && isPlain(use.type());
        return described ? null : any(type);
    }

    private static boolean isPlain(String type) {
        return switch (type) {
            case "TS", "DT", "TM", "NM", "SI", "DR", "CQ", "RPT", "*" -> true;
            // SS-MIX2 has CWE where v2.5 still has CE, and suffixes of codes in subcomponents ("9A100&IMP").
            case "CWE", "CNE" -> true;
            default -> false;
        };
    }

    private static @Nullable Rule any(Type type) {
        if (hasExtra(type.getExtraComponents())) {
            return COMPONENTS;
        }
        if (type instanceof Composite composite) {
            for (Type component : composite.getComponents()) {
                Rule broken = any(component);
                if (broken != null) {
                    return broken;
                }
            }
            return null;
        }
        return type instanceof Primitive primitive ? primitive(primitive) : null;
    }

    private static boolean hasExtra(ExtraComponents extra) {
        for (int i = 0; i < extra.numComponents(); i++) {
            if (!extra.getComponent(i).toString().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Rule primitive(Primitive primitive) {
        String value = primitive.getValue();
        if (value == null || value.isEmpty() || value.equals("\"\"")) {
            return null;
        }
        boolean fits = switch (primitive.getName()) {
            case "DT" -> Times.isDate(value);
            case "DTM" -> Times.of(value) != Times.Verdict.BAD;
            case "TM" -> Times.isClock(value);
            case "NM" -> Numbers.isNumber(value);
            case "SI" -> Numbers.isDigits(value);
            default -> true;
        };
        return fits ? null : TYPE;
    }
}
