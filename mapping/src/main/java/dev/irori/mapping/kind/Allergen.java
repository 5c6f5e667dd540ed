package dev.irori.mapping.kind;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.Canonical;
import dev.irori.mapping.table.Table;
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
    private static final String UNKNOWN = "no-allergy-info";
    /** In hiragana and kanji only: ナシ and 梨 are pears. */
    private static final Set<String> NONE =
            Set.of("なし", "無し", "無", "特になし", "特に無し", "特記なし", "特記事項なし", "該当なし", "ない", "(-)", "-", "NONE", "NKA", "NKDA");

    private static final Set<String> NOT_KNOWN = Set.of("不明", "未確認", "未聴取", "聴取不能", "UNKNOWN");
    private static final String WITHOUT = "アレルギー";

    private Allergen() {}

    /** AL1-3, IAM-3: an allergen stays one; "none" becomes the absent code, and is never an allergy to "none". */
    static void code(Value value, AllergyDraft draft, Scene scene) {
        Codes codes = Codes.of(scene, draft.from(), AllergyDraft.ALLERGEN);
        String absent = absent(value, draft.type());
        CodeableConcept code = absent.isEmpty() ? codes.nationalConcept(value) : codes.concept(value);
        if (code.getText() == null && code.hasCoding()) {
            code.setText(code.getCodingFirstRep().getCode());
        }
        if (absent.isEmpty()) {
            group(code, draft, scene);
        } else {
            code.getCoding().add(0, new Coding().setSystem(ABSENT_OR_UNKNOWN).setCode(absent));
        }
        draft.allergy().setCode(code);
    }

    static boolean isAbsent(AllergyDraft draft) {
        return !absent(draft.from().field(AllergyDraft.ALLERGEN), draft.type()).isEmpty();
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

    private static String absent(Value value, String type) {
        if (isCodedAllergen(value)) {
            return "";
        }
        String text = folded(Codes.text(value));
        if (NOT_KNOWN.contains(text)) {
            return UNKNOWN;
        }
        boolean none = NONE.contains(text) || (text.contains(WITHOUT) && NONE.contains(afterAllergy(text)));
        return none ? absentCode(type) : "";
    }

    /** アレルギーなし, 薬剤アレルギー:無. */
    private static String afterAllergy(String text) {
        String rest = text.substring(text.indexOf(WITHOUT) + WITHOUT.length());
        return rest.startsWith("は") || rest.startsWith(":") ? rest.substring(1) : rest;
    }

    private static String absentCode(String type) {
        return switch (type) {
            case "DA" -> "no-known-medication-allergies";
            case "FA" -> "no-known-food-allergies";
            case "EA", "LA", "PA" -> "no-known-environmental-allergies";
            default -> "no-known-allergies";
        };
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
