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
import java.util.function.UnaryOperator;
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
 * <p>Where the two differ, and how that is compared: HAPI counts nothing behind the last value that is not empty, so both
 * are walked to the larger count and must agree that the rest is empty. HAPI drops what a field's v2.5 type has no room
 * for (a subcomponent in a date), so arbitrary shapes are compared in Z segments, which have no types, and typed segments
 * with values of their shape. It also strips leading blanks of ST and TX values, which we keep: {@code "  -"} is a result.
 * The explicit null is the text of two quotes on both sides, MSH-2 is one undivided value.
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
            compare(ours.segment(i), theirs.get(i), UnaryOperator.identity());
        }
    }

    @Property(tries = 200, shrinking = ShrinkingMode.BOUNDED)
    void typedSegmentsAreReadAlike(@ForAll("typedMessages") String text) throws HL7Exception {
        Message ours = Message.read(Bytes.jis(text), CharsetPolicy.AUTO, Limits.DEFAULT)
                .orThrow();
        List<ca.uhn.hl7v2.model.Segment> theirs = segments(ORACLE.parse(text));
        assertThat(ours.segments()).hasSameSizeAs(theirs);
        for (int i = 0; i < theirs.size(); i++) {
            compare(ours.segment(i), theirs.get(i), String::stripLeading);
        }
    }

    private static void compare(Segment ours, ca.uhn.hl7v2.model.Segment theirs, UnaryOperator<String> form)
            throws HL7Exception {
        assertThat(theirs.getName()).startsWith(ours.name());
        int fields = Math.max(ours.fields(), theirs.numFields());
        for (int n = 1; n <= fields; n++) {
            Type[] repetitions = theirs.getField(n);
            Value field = ours.field(n);
            int count = Math.max(repetitions.length, field.repetitions());
            for (int r = 0; r < count; r++) {
                compare(field.repetition(r), theirs, n, r, form);
            }
        }
    }

    private static void compare(
            Value ours, ca.uhn.hl7v2.model.Segment theirs, int n, int r, UnaryOperator<String> form) {
        int components = Math.max(ours.components(), 4);
        for (int c = 1; c <= components + 1; c++) {
            int subcomponents = Math.max(ours.component(c).subcomponents(), 3);
            for (int s = 1; s <= subcomponents + 1; s++) {
                assertThat(form.apply(ours.component(c).subcomponent(s).text()))
                        .as("%s-%d repetition %d component %d subcomponent %d", theirs.getName(), n, r, c, s)
                        .isEqualTo(form.apply(text(theirs, n, r, c, s)));
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
        Arbitrary<String> segments = Combinators.combine(Arbitraries.of("ZAA", "ZE1", "ZPR"), fields())
                .as((name, fields) -> name + "|" + fields);
        return segments.list().ofMinSize(1).ofMaxSize(6).map(OracleTest::message);
    }

    @Provide
    Arbitrary<String> typedMessages() {
        Arbitrary<String> names = joined(joined(texts(), "^", 8), "~", 3);
        Arbitrary<String> coded = joined(texts(), "^", 6);
        Arbitrary<String> pid = Combinators.combine(joined(texts(), "^", 3), names, texts())
                .as((id, name, birth) -> "PID|0001||" + id + "||" + name + "||" + birth + "|M");
        Arbitrary<String> obx = Combinators.combine(coded, texts(), coded)
                .as((item, value, unit) -> "OBX|1|ST|" + item + "||" + value + "|" + unit + "||||F");
        Arbitrary<String> prb = coded.map(problem -> "PRB|AD|20240510|" + problem + "|1");
        return Arbitraries.oneOf(List.of(pid, obx, prb))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(OracleTest::message);
    }

    private static String message(List<String> segments) {
        return "MSH|^~\\&|HIS|S|GW|R|20240101000000||ZZZ^Z99^ZZZ_Z99|1|P|2.5||||||~ISO IR87\r"
                + String.join("\r", segments)
                + "\r";
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
                net.jqwik.api.Tuple.of(
                        3,
                        Arbitraries.strings()
                                .withCharRange('!', '%')
                                .withCharRange('0', 'Z')
                                .ofMaxLength(6)),
                net.jqwik.api.Tuple.of(3, Arbitraries.of("糖尿病", "東京都", "内服", "タロウ", "髙﨑①", "ｶﾞ", "－～", "■")),
                net.jqwik.api.Tuple.of(
                        1,
                        Arbitraries.of("a\\F\\b", "\\S\\", "x\\T\\y\\R\\z", "\\E\\", " 2 +", "  -", "< 0.02", "(3+)")));
    }
}
