package dev.irori.mapping.kind;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.Canonical;
import dev.irori.mapping.table.Table;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import dev.irori.mapping.value.Codes;
import dev.irori.mapping.value.Identifiers;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceCategory;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;

/** What a patient is allergic to, or the statement that there is nothing, or that nobody knows. */
final class Allergen {
    private static final String ABSENT_OR_UNKNOWN = "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips";
    /** What IPS has no code for. */
    private static final String NONE_OF_A_KIND = Canonical.codeSystem("absent-allergy");

    /** In hiragana and kanji only: ナシ and 梨 are pears. */
    private static final Set<String> NONE =
            Set.of("なし", "無し", "無", "特になし", "特に無し", "特記なし", "特記事項なし", "該当なし", "ない", "(-)", "-", "NONE", "NKA", "NKDA");

    private static final Set<String> NOT_KNOWN = Set.of("不明", "未確認", "未聴取", "聴取不能", "UNKNOWN");
    private static final String ALLERGY = "アレルギー";

    private Allergen() {}

    /** AL1-3, IAM-3: an allergen stays one; "none" becomes the absent code, and is never an allergy to "none". */
    static void code(Value value, AllergyDraft draft, Scene scene) {
        Codes codes = Codes.of(scene, draft.from(), AllergyDraft.ALLERGEN);
        Absence absence = absence(value);
        CodeableConcept code = absence == Absence.NOT ? codes.nationalConcept(value) : codes.concept(value);
        if (code.getText() == null && code.hasCoding()) {
            code.setText(code.getCodingFirstRep().getCode());
        }
        switch (absence) {
            case NOT -> group(code, draft, scene);
            case UNKNOWN -> code.getCoding().add(0, coding(ABSENT_OR_UNKNOWN, "no-allergy-info"));
            case NONE -> code.getCoding().add(0, none(draft, scene));
        }
        if (absence == Absence.NONE && namesOneOfTheType(draft, scene)) {
            scene.gap(GapKind.CONTRADICTION, draft.from(), AllergyDraft.ALLERGEN, draft.type());
        }
        draft.allergy().setCode(code);
    }

    private enum Absence {
        NOT,
        UNKNOWN,
        NONE
    }

    static boolean isAbsent(AllergyDraft draft) {
        return absence(draft.from().field(AllergyDraft.ALLERGEN)) != Absence.NOT;
    }

    /** The type as the hospital wrote it; contraindications (MC) and the miscellaneous (MA) have no category in FHIR. */
    static void type(Value value, AllergyDraft draft, Scene scene) {
        CodeableConcept type = Codes.of(scene, draft.from(), AllergyDraft.TYPE).concept(value);
        draft.allergy().addExtension(new Extension(Canonical.extension("allergy-type"), type));
        if (Table.ALLERGY_TYPE.row(draft.type()).isEmpty()) {
            scene.gap(GapKind.CODE_UNKNOWN, draft.from(), AllergyDraft.TYPE, draft.type());
        }
        if (!isAbsent(draft)) {
            Table.ALLERGY_TYPE
                    .target(draft.type())
                    .ifPresent(it -> draft.allergy().addCategory(AllergyIntoleranceCategory.fromCode(it)));
        }
    }

    /**
     * One allergen has the same identifier in AL1 and in IAM: its code where both give one, its name where both give
     * that. What shares one of them is shown as one; nothing is ever left out for it.
     */
    private static void group(CodeableConcept code, AllergyDraft draft, Scene scene) {
        for (Coding coding : code.getCoding()) {
            if (coding.hasSystem()) {
                String value = coding.getSystem() + '|' + coding.getCode();
                draft.allergy().addIdentifier(Identifiers.local(scene.institution(), "allergen-code", value));
            }
        }
        if (code.hasText()) {
            draft.allergy()
                    .addIdentifier(Identifiers.local(scene.institution(), "allergen-name", folded(code.getText())));
        }
    }

    private static Absence absence(Value value) {
        if (isCodedAllergen(value)) {
            return Absence.NOT;
        }
        String text = folded(Codes.text(value));
        if (NOT_KNOWN.contains(text)) {
            return Absence.UNKNOWN;
        }
        boolean none = NONE.contains(text) || (text.contains(ALLERGY) && NONE.contains(afterAllergy(text)));
        return none ? Absence.NONE : Absence.NOT;
    }

    /** アレルギーなし, 薬剤アレルギー:無. */
    private static String afterAllergy(String text) {
        String rest = text.substring(text.indexOf(ALLERGY) + ALLERGY.length());
        return rest.startsWith("は") || rest.startsWith(":") ? rest.substring(1) : rest;
    }

    /** What there is none of: "no contraindications", or "nothing else" beside an allergy, is not "no allergies". */
    private static Coding none(AllergyDraft draft, Scene scene) {
        return switch (draft.type()) {
            case "DA" -> coding(ABSENT_OR_UNKNOWN, "no-known-medication-allergies");
            case "FA" -> coding(ABSENT_OR_UNKNOWN, "no-known-food-allergies");
            case "EA", "LA", "PA" -> coding(ABSENT_OR_UNKNOWN, "no-known-environmental-allergies");
            case "AA" -> coding(NONE_OF_A_KIND, "no-known-animal-allergies");
            case "MC" -> coding(NONE_OF_A_KIND, "no-known-contraindications");
            default ->
                namesAnAllergen(draft, scene)
                        ? coding(NONE_OF_A_KIND, "no-known-other-allergies")
                        : coding(ABSENT_OR_UNKNOWN, "no-known-allergies");
        };
    }

    private static boolean namesAnAllergen(AllergyDraft draft, Scene scene) {
        return scene.message().all(draft.from().name()).stream().anyMatch(Allergen::isAllergen);
    }

    private static boolean namesOneOfTheType(AllergyDraft draft, Scene scene) {
        return scene.message().all(draft.from().name()).stream()
                .anyMatch(it -> isAllergen(it) && AllergyDraft.type(it).equals(draft.type()));
    }

    private static boolean isAllergen(Segment segment) {
        return absence(segment.field(AllergyDraft.ALLERGEN)) == Absence.NOT;
    }

    private static Coding coding(String system, String code) {
        return new Coding().setSystem(system).setCode(code);
    }

    /** A national code names a substance, whatever its name reads like. */
    private static boolean isCodedAllergen(Value value) {
        return isNational(value.component(1), value.component(3)) || isNational(value.component(4), value.component(6));
    }

    private static boolean isNational(Value code, Value system) {
        String name = system.text().strip();
        return code.isPresent() && !name.isEmpty() && !name.startsWith("99");
    }

    private static String folded(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (!Character.isWhitespace(c) && c != '。') {
                folded.append(c == '−' || c == '－' ? '-' : c);
            }
        }
        return folded.toString();
    }
}
