package dev.irori.mapping.assemble;

import dev.irori.mapping.part.Pid;
import dev.irori.mapping.table.Table;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.value.BirthDates;
import dev.irori.mapping.value.Names;
import java.text.Normalizer;
import java.time.LocalDate;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.PrimitiveType;

/**
 * What of a PID tells one person from another, in a form that compares. An empty text is something the file does not
 * say, and differs from nothing.
 *
 * @param kana the whole name in kana, folded
 * @param kanaGiven the given name in kana where the name is split, folded
 */
public record Identity(String birthDate, String sex, String kana, String kanaGiven) {
    private static final LocalDate ANY_DAY = LocalDate.of(9999, 12, 31);
    private static final String UNKNOWN = "unknown";
    /** From a hiragana letter to its katakana. */
    private static final int TO_KATAKANA = 'ア' - 'あ';

    public static Identity of(Pid pid) {
        Segment segment = pid.segment();
        String birthDate = BirthDates.of(segment.field(7).component(1).text(), ANY_DAY)
                .map(DateType::getValueAsString)
                .orElse("");
        String sex = Table.SEX.target(segment.field(8).component(1).text()).orElse(UNKNOWN);
        for (HumanName name : Names.of(segment.field(5))) {
            if (isKana(name)) {
                return new Identity(birthDate, sex, folded(name.getText()), folded(name.getGivenAsSingleString()));
            }
        }
        return new Identity(birthDate, sex, "", "");
    }

    /** How far a file's identity is from that of the current patient record. */
    public Drift driftOf(Identity file) {
        boolean born = differsInPart(birthDate, file.birthDate);
        if (born && differs(kana, file.kana)) {
            return Drift.STRANGER;
        }
        boolean sexes = !sex.equals(UNKNOWN) && !file.sex.equals(UNKNOWN) && differs(sex, file.sex);
        // Families change their name together; twins differ in the given name alone.
        return born || sexes || differs(kanaGiven, file.kanaGiven) ? Drift.DRIFT : Drift.NONE;
    }

    private static boolean differs(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    /** A year does not differ from a day in it. */
    private static boolean differsInPart(String one, String other) {
        return differs(one, other) && !one.startsWith(other) && !other.startsWith(one);
    }

    private static boolean isKana(HumanName name) {
        return name.getExtensionByUrl(Names.REPRESENTATION).getValue() instanceof PrimitiveType<?> code
                && "SYL".equals(code.getValueAsString());
    }

    private static String folded(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC);
        StringBuilder folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c >= 'ぁ' && c <= 'ゖ') {
                folded.append((char) (c + TO_KATAKANA));
            } else if (!Character.isWhitespace(c) && c != '・') {
                folded.append(c);
            }
        }
        return folded.toString();
    }
}
