package dev.irori.mapping.kind;

import dev.irori.mapping.rule.Rule;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.CodeForm;
import dev.irori.mapping.table.Table;
import dev.irori.mapping.table.Use;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import dev.irori.mapping.value.Codes;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.jspecify.annotations.Nullable;

/** What a disease is called: the stem, the affixes around it, and the codes of both. */
final class ProblemName {
    private static final String JP_EXTENSION = "http://jpfhir.jp/fhir/core/Extension/StructureDefinition/";
    private static final String SUSPICION = "疑い";

    private ProblemName() {}

    /** PRB-3: the code, its text completed by the affixes of ZPR where PRB-3 names the stem alone. */
    static void stem(Value problem, ProblemDraft draft, Scene scene) {
        CodeableConcept code = Codes.of(scene, draft.prb, 3).nationalConcept(problem);
        code.setText(composed(Codes.text(problem), draft.segment("ZPR")));
        draft.condition.setCode(merged(code, draft.condition.getCode()));
    }

    /** ZPR-2, ZPR-5: management number and exchange code of the stem, unless PRB-3 already gave them. */
    static Rule.FromField<ProblemDraft> code(int field) {
        return (value, draft, scene) -> {
            @Nullable Segment zpr = draft.segment("ZPR");
            if (zpr != null) {
                CodeableConcept stem = Codes.of(scene, zpr, field).concept(value);
                draft.condition.setCode(merged(draft.condition.getCode(), stem));
            }
        };
    }

    /** Affixes by management number and by exchange code; each repetition is one affix. */
    static Rule.FromDraft<ProblemDraft> affixes(String extension, int numbers, int exchangeCodes) {
        return (draft, scene) -> {
            @Nullable Segment zpr = draft.segment("ZPR");
            if (zpr != null) {
                affixes(extension, zpr, numbers, draft, scene);
                affixes(extension, zpr, exchangeCodes, draft, scene);
            }
        };
    }

    private static void affixes(String extension, Segment zpr, int field, ProblemDraft draft, Scene scene) {
        Codes codes = Codes.of(scene, zpr, field).as(Use.MODIFIER);
        for (Value affix : zpr.field(field).each()) {
            if (affix.isPresent()) {
                draft.condition.getCode().addExtension(new Extension(JP_EXTENSION + extension, codes.concept(affix)));
            }
        }
    }

    /** PRB-10: ICD-10 in its edition, and in components 4 to 6 when the diagnosis was made. */
    static void classification(Value classes, ProblemDraft draft, Scene scene) {
        for (Value value : classes.each()) {
            icd10(value, draft, scene);
            category(value, draft, scene);
        }
    }

    private static void icd10(Value value, ProblemDraft draft, Scene scene) {
        CodeableConcept icd = Codes.of(scene, draft.prb, 10).first(value);
        Optional<String> edition = CodeForm.icd10Edition(value.component(7).text());
        for (Coding coding : icd.getCoding()) {
            edition.ifPresent(coding::setVersion);
        }
        draft.condition.setCode(merged(draft.condition.getCode(), icd));
    }

    private static void category(Value value, ProblemDraft draft, Scene scene) {
        CodeableConcept said = Codes.of(scene, draft.prb, 10).second(value);
        if (said.isEmpty()) {
            return;
        }
        Table.DIAGNOSIS_TYPE
                .target(value.component(4).text())
                .ifPresent(code ->
                        draft.condition.addCategory(ProblemState.status(Table.DIAGNOSIS_TYPE.targetSystem(), code)));
        draft.condition.addCategory(said);
    }

    static boolean saysSuspected(ProblemDraft draft) {
        if (Codes.text(draft.prb.field(3)).contains(SUSPICION)) {
            return true;
        }
        @Nullable Segment zpr = draft.segment("ZPR");
        return zpr != null && (says(zpr.field(3)) || says(zpr.field(6)));
    }

    private static boolean says(Value affixes) {
        return affixes.each().stream()
                .anyMatch(affix -> Codes.text(affix).contains(SUSPICION)
                        || affix.component(1).is("8002"));
    }

    private static String composed(String said, @Nullable Segment zpr) {
        if (zpr == null || !said.equals(Codes.text(zpr.field(2)))) {
            return said;
        }
        return affixText(zpr, 1, 4) + said + affixText(zpr, 3, 6);
    }

    private static String affixText(Segment zpr, int numbers, int exchangeCodes) {
        Value affixes = zpr.field(numbers).isPresent() ? zpr.field(numbers) : zpr.field(exchangeCodes);
        StringBuilder text = new StringBuilder();
        affixes.each().forEach(affix -> text.append(Codes.text(affix)));
        return text.toString();
    }

    /** The codes of both, each once, in this order. */
    private static CodeableConcept merged(CodeableConcept first, CodeableConcept second) {
        for (Coding coding : second.getCoding()) {
            boolean known = first.getCoding().stream().anyMatch(it -> it.equalsShallow(coding) || isSame(it, coding));
            if (!known) {
                first.addCoding(coding);
            }
        }
        second.getExtension().forEach(first::addExtension);
        return first;
    }

    private static boolean isSame(Coding one, Coding other) {
        return one.hasSystem()
                && one.getSystem().equals(other.getSystem())
                && one.getCode().equals(other.getCode());
    }
}
