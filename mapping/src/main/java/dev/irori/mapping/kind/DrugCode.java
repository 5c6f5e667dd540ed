package dev.irori.mapping.kind;

import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.Canonical;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import dev.irori.mapping.value.Codes;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/** What drug it is: the text of the file is what is shown, the codes beside it never replace it. */
final class DrugCode {
    private static final String LOCAL = Canonical.codeSystem("local/");

    private DrugCode() {}

    /** RXE-2 with the further codes of RXE-31. */
    static CodeableConcept prescribed(Segment rxe, Scene scene) {
        Value drug = rxe.field(2);
        List<Value> further = rxe.field(31).each();
        Codes codes = Codes.of(scene, rxe, 2);
        CodeableConcept concept = further.isEmpty() ? codes.nationalConcept(drug) : codes.concept(drug);
        for (Value code : further) {
            add(concept, Codes.of(scene, rxe, 31).concept(code));
        }
        return concept;
    }

    /** RXC-2 with its own supplementary codes, and those of RXE-31 that name the same local code. */
    static CodeableConcept component(Segment rxc, List<Value> further, List<Value> unused, Segment rxe, Scene scene) {
        List<Value> own = rxc.field(7).each();
        List<Value> matched = new ArrayList<>();
        for (Value code : further) {
            if (isSame(code, rxc.field(2))) {
                matched.add(code);
                unused.remove(code);
            }
        }
        Codes codes = Codes.of(scene, rxc, 2);
        boolean alone = own.isEmpty() && matched.isEmpty();
        CodeableConcept concept = alone ? codes.nationalConcept(rxc.field(2)) : codes.concept(rxc.field(2));
        own.forEach(code -> add(concept, Codes.of(scene, rxc, 7).concept(code)));
        matched.forEach(code -> add(concept, Codes.of(scene, rxe, 31).concept(code)));
        return concept;
    }

    /** One of the two triplets of each names the same code in the same system. */
    private static boolean isSame(Value one, Value other) {
        for (int mine = 1; mine <= 4; mine += 3) {
            for (int theirs = 1; theirs <= 4; theirs += 3) {
                String code = one.component(mine).text().strip();
                if (!code.isEmpty()
                        && code.equals(other.component(theirs).text().strip())
                        && one.component(mine + 2)
                                .text()
                                .strip()
                                .equals(other.component(theirs + 2).text().strip())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Codes everybody knows stand before the hospital's own; none stands twice. */
    private static void add(CodeableConcept concept, CodeableConcept further) {
        for (Coding coding : further.getCoding()) {
            if (concept.getCoding().stream().noneMatch(it -> isSame(it, coding))) {
                int at = isLocal(coding) ? concept.getCoding().size() : firstLocal(concept.getCoding());
                concept.getCoding().add(at, coding);
            }
        }
    }

    private static boolean isSame(Coding one, Coding other) {
        return one.hasSystem()
                && one.getSystem().equals(other.getSystem())
                && one.getCode().equals(other.getCode());
    }

    private static int firstLocal(List<Coding> codings) {
        int at = 0;
        while (at < codings.size() && !isLocal(codings.get(at))) {
            at++;
        }
        return at;
    }

    private static boolean isLocal(Coding coding) {
        return !coding.hasSystem() || coding.getSystem().startsWith(LOCAL);
    }
}
