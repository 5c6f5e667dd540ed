package dev.irori.mapping.value;

import dev.irori.mapping.table.Table;
import dev.irori.mapping.v2.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.jspecify.annotations.Nullable;

/**
 * XPN: one HumanName per writing, as JP_HumanName wants it, ideographs before kana before Latin. The order of family and
 * given name is never swapped, and a name that was not split stays unsplit.
 */
public final class Names {
    /** How JP Core tells the writings of one name apart. */
    public static final String REPRESENTATION = "http://hl7.org/fhir/StructureDefinition/iso21090-EN-representation";

    private Names() {}

    /** All names of a field; empty repetitions make none. */
    public static List<HumanName> of(Value xpn) {
        List<Written> names = new ArrayList<>(2);
        for (Value repetition : xpn.each()) {
            Written name = written(repetition);
            if (name.name().hasText()) {
                names.add(name);
            }
        }
        names.sort(Comparator.comparing(Written::script));
        List<HumanName> all = new ArrayList<>(names.size());
        names.forEach(it -> all.add(it.name()));
        // The kana of a newborn or an unknown person need not tell, so one writing decides for all.
        placeholder(all).ifPresent(use -> all.forEach(it -> it.setUse(use)));
        return all;
    }

    private record Written(HumanName name, Script script) {}

    private static Written written(Value xpn) {
        String family = xpn.component(1).subcomponent(1).said();
        String given = xpn.component(2).said();
        String middle = xpn.component(3).said();
        String text = joined(family, given, middle);
        HumanName name = new HumanName().setText(text);
        if (!given.isEmpty() || !middle.isEmpty()) {
            parts(name, family, given, middle);
        }
        Script script = script(xpn.component(8), text);
        @Nullable NameUse use = use(xpn.component(7).said());
        if (use != null) {
            name.setUse(use);
        }
        name.addExtension(new Extension(REPRESENTATION, new CodeType(script.representation())));
        affixes(name, xpn.component(5).said(), xpn.component(4).said());
        return new Written(name, script);
    }

    private static void parts(HumanName name, String family, String given, String middle) {
        if (!family.isEmpty()) {
            name.setFamily(family);
        }
        if (!given.isEmpty()) {
            name.addGiven(given);
        }
        if (!middle.isEmpty()) {
            name.addGiven(middle);
        }
    }

    private static void affixes(HumanName name, String prefix, String suffix) {
        if (!prefix.isEmpty()) {
            name.addPrefix(prefix);
        }
        if (!suffix.isEmpty()) {
            name.addSuffix(suffix);
        }
    }

    /** What XPN.8 declares, else what the writing itself tells. */
    private static Script script(Value declared, String text) {
        return Table.REPRESENTATION
                .target(declared.text())
                .flatMap(Script::ofRepresentation)
                .orElseGet(() -> Script.of(text));
    }

    private static @Nullable NameUse use(String type) {
        return switch (type) {
            case "L" -> NameUse.OFFICIAL;
            case "D" -> NameUse.USUAL;
            case "M" -> NameUse.MAIDEN;
            case "N" -> NameUse.NICKNAME;
            case "S" -> NameUse.ANONYMOUS;
            default -> null;
        };
    }

    private static Optional<NameUse> placeholder(List<HumanName> names) {
        for (HumanName name : names) {
            if (PlaceholderName.isUnidentified(name)) {
                return Optional.of(NameUse.ANONYMOUS);
            }
            if (PlaceholderName.isNewborn(name)) {
                return Optional.of(NameUse.TEMP);
            }
        }
        return Optional.empty();
    }

    private static String joined(String family, String given, String middle) {
        StringBuilder text = new StringBuilder(family);
        append(text, given);
        append(text, middle);
        return text.toString();
    }

    private static void append(StringBuilder text, String part) {
        if (!part.isEmpty()) {
            text.append(text.isEmpty() ? "" : " ").append(part);
        }
    }
}
