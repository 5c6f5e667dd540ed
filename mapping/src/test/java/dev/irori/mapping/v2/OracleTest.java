package dev.irori.mapping.v2;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.GenericMessage;
import ca.uhn.hl7v2.model.Structure;
import ca.uhn.hl7v2.model.Type;
import ca.uhn.hl7v2.model.Varies;
import ca.uhn.hl7v2.parser.PipeParser;
import ca.uhn.hl7v2.util.Terser;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Our reader against HAPI HL7v2's PipeParser on generated messages: every field, repetition, component and subcomponent.
 *
 * <p>Known differences, by decision: HAPI counts nothing behind the last value that is not empty, so counts are compared
 * as "ours at least HAPI's, and empty beyond"; HAPI gives MSH-2 no repetitions, and so do we; the explicit null is the
 * text of two quotes on both sides.
 */
class OracleTest {
    private static final PipeParser ORACLE;

    static {
        System.setProperty(Varies.INVALID_OBX2_TYPE_PROP, "ST");
        System.setProperty(Varies.DEFAULT_OBX2_TYPE_PROP, "ST");
        DefaultHapiContext context = new DefaultHapiContext();
        context.setValidationContext(ValidationContextFactory.noValidation());
        ORACLE = context.getPipeParser();
    }

    @Property(tries = 400, shrinking = ShrinkingMode.BOUNDED)
    void everyValueIsWhatTheLibraryReads(@ForAll("messages") String text) throws HL7Exception {
        Message ours = Message.read(Bytes.jis(text), CharsetPolicy.AUTO, Limits.DEFAULT)
                .orThrow();
        assertThat(ours.decoded().text()).isEqualTo(text);
        List<ca.uhn.hl7v2.model.Segment> theirs = segments(ORACLE.parse(text));
        assertThat(ours.segments()).hasSameSizeAs(theirs);
        for (int i = 0; i < theirs.size(); i++) {
            compare(ours.segment(i), theirs.get(i));
        }
    }

    private static void compare(Segment ours, ca.uhn.hl7v2.model.Segment theirs) throws HL7Exception {
        assertThat(theirs.getName()).startsWith(ours.name());
        int fields = Math.max(ours.fields(), theirs.numFields());
        for (int n = 1; n <= fields; n++) {
            Type[] repetitions = theirs.getField(n);
            Value field = ours.field(n);
            int count = Math.max(repetitions.length, field.repetitions());
            for (int r = 0; r < count; r++) {
                compare(field.repetition(r), theirs, n, r, ours + "-" + n + " repetition " + r);
            }
        }
    }

    private static void compare(Value ours, ca.uhn.hl7v2.model.Segment theirs, int n, int r, String where) {
        int components = Math.max(ours.components(), 4);
        for (int c = 1; c <= components + 1; c++) {
            int subcomponents = Math.max(ours.component(c).subcomponents(), 3);
            for (int s = 1; s <= subcomponents + 1; s++) {
                assertThat(ours.component(c).subcomponent(s).text())
                        .as(where + " component " + c + " subcomponent " + s)
                        .isEqualTo(text(theirs, n, r, c, s));
            }
        }
    }

    private static String text(ca.uhn.hl7v2.model.Segment theirs, int n, int r, int c, int s) {
        try {
            String value = Terser.get(theirs, n, r, c, s);
            return value == null ? "" : value;
        } catch (HL7Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<ca.uhn.hl7v2.model.Segment> segments(ca.uhn.hl7v2.model.Message message) throws HL7Exception {
        assertThat(message).isInstanceOf(GenericMessage.class);
        List<ca.uhn.hl7v2.model.Segment> all = new ArrayList<>();
        for (String name : message.getNames()) {
            for (Structure structure : message.getAll(name)) {
                all.add((ca.uhn.hl7v2.model.Segment) structure);
            }
        }
        return all;
    }

    @Provide
    Arbitrary<String> messages() {
        Arbitrary<String> segments =
                Combinators.combine(Arbitraries.of("ZAA", "ZBB", "ZCC"), fields()).as((name, fields) -> name + "|" + fields);
        return segments.list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(lines -> "MSH|^~\\&|HIS|S|GW|R|20240101000000||ZZZ^Z99^ZZZ_Z99|1|P|2.5||||||~ISO IR87\r"
                        + String.join("\r", lines)
                        + "\r");
    }

    private Arbitrary<String> fields() {
        Arbitrary<String> subcomponents = joined(texts(), "&", 3);
        Arbitrary<String> components = joined(subcomponents, "^", 4);
        Arbitrary<String> repetitions = joined(components, "~", 3);
        return joined(repetitions, "|", 8);
    }

    private static Arbitrary<String> joined(Arbitrary<String> parts, String delimiter, int most) {
        return parts.list().ofMinSize(1).ofMaxSize(most).map(list -> String.join(delimiter, list));
    }

    /** What real fields hold: nothing, the explicit null, codes, kanji made of delimiter bytes, escapes, odd blanks. */
    private static Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, Arbitraries.just("")),
                net.jqwik.api.Tuple.of(1, Arbitraries.just("\"\"")),
                net.jqwik.api.Tuple.of(3, Arbitraries.strings().withCharRange('!', '%').withCharRange('0', 'Z').ofMaxLength(6)),
                net.jqwik.api.Tuple.of(3, Arbitraries.of("糖尿病", "東京都", "内服", "タロウ", "髙﨑①", "ｶﾞ", "－～", "■")),
                net.jqwik.api.Tuple.of(
                        1, Arbitraries.of("a\\F\\b", "\\S\\", "x\\T\\y\\R\\z", "\\E\\", " 2 +", "  -", "< 0.02", "(3+)")));
    }
}
