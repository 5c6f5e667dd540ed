package dev.irori.mapping.check;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.HapiContext;
import ca.uhn.hl7v2.model.AbstractGroup;
import ca.uhn.hl7v2.model.AbstractSegment;
import ca.uhn.hl7v2.model.Group;
import ca.uhn.hl7v2.model.Message;
import ca.uhn.hl7v2.model.Structure;
import ca.uhn.hl7v2.model.Type;
import ca.uhn.hl7v2.parser.CustomModelClassFactory;
import ca.uhn.hl7v2.parser.ModelClassFactory;
import ca.uhn.hl7v2.parser.PipeParser;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import dev.irori.mapping.layout.Trigger;
import dev.irori.mapping.v2.Segment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Group M by the HL7 v2.5 model of HAPI: structure, cardinality and data types of what our own tables do not describe.
 * Its parser is built once and the text it gets is decoded already, since it cannot read SS-MIX2's bytes.
 */
final class ModelJudge {
    private static final Rule STRUCTURE = RuleBook.rule("M-V25-STRUCTURE");
    private static final Rule REPETITION = RuleBook.rule("M-V25-REPETITION");
    private static final Rule FIELDS = RuleBook.rule("M-V25-FIELDS");
    private static final String VERSION = "2.5";
    private static final String OWN_MODEL = "dev.irori.mapping.check.model";

    /** Shared by all threads: parsing changes neither of them, and they take long to build. */
    private static final CustomModelClassFactory FACTORY =
            new CustomModelClassFactory(Map.of(VERSION, new String[] {OWN_MODEL}));

    private static final PipeParser PARSER = parser();

    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<Class<?>, Integer> widths = new HashMap<>();

    private static PipeParser parser() {
        HapiContext context = new DefaultHapiContext(ValidationContextFactory.noValidation());
        context.setModelClassFactory(FACTORY);
        // Without these, an OBX-2 that is empty or of Japan's own types ends the parse of the whole message.
        context.getParserConfiguration().setDefaultObx2Type("ST");
        context.getParserConfiguration().setInvalidObx2Type("ST");
        return context.getPipeParser();
    }

    void judge(Subject subject) {
        Trigger trigger = HeaderCheck.trigger(subject);
        if (trigger == null) {
            return;
        }
        seen.clear();
        try {
            Message message = instance(trigger.structure());
            PARSER.parse(message, lines(subject));
            group(subject, message);
        } catch (HL7Exception | ReflectiveOperationException | RuntimeException e) {
            // The library was not written for hostile text: one message must not end the run.
            subject.report(STRUCTURE, String.valueOf(e.getMessage()));
        }
    }

    private Message instance(String structure) throws HL7Exception, ReflectiveOperationException {
        return FACTORY.getMessageClass(structure, VERSION, true)
                .getConstructor(ModelClassFactory.class)
                .newInstance(FACTORY);
    }

    /** The library knows no other segment end than CR. */
    private static String lines(Subject subject) {
        String text = subject.message().decoded().text();
        if (text.indexOf('\n') < 0) {
            return text;
        }
        StringBuilder lines = new StringBuilder(text.length());
        subject.message()
                .segments()
                .forEach(
                        segment -> lines.append(segment.raw().replace('\n', ' ').replace('\r', ' '))
                                .append('\r'));
        return lines.toString();
    }

    private void group(Subject subject, Group group) throws HL7Exception {
        for (String name : group.getNames()) {
            Structure[] all = group.getAll(name);
            if (all.length > 0 && all[0] instanceof ca.uhn.hl7v2.model.Segment) {
                for (Structure each : all) {
                    segment(subject, group, name, (AbstractSegment) each);
                }
            } else {
                for (Structure each : all) {
                    group(subject, (Group) each);
                }
            }
        }
    }

    private void segment(Subject subject, Group group, String name, AbstractSegment judged) throws HL7Exception {
        Segment own = own(subject, judged.getName());
        if (own == null) {
            return;
        }
        boolean unplaced = ((AbstractGroup) group).getNonStandardNames().contains(name);
        if (unplaced && own.name().charAt(0) != 'Z') {
            subject.specify(STRUCTURE, StructureCheck.unlisted(), own);
            return;
        }
        int width = widths.computeIfAbsent(judged.getClass(), type -> judged.getNames().length);
        int last = judged.numFields();
        if (last > width && width > 0) {
            subject.report(FIELDS, own, width + 1);
        }
        @Nullable FieldUse[] uses = FieldUse.of(own.name());
        for (int n = 1; n <= Math.min(last, width); n++) {
            Type[] repetitions = judged.getField(n);
            int most = repetitions.length > 1 ? judged.getMaxCardinality(n) : 0;
            if (most > 0 && repetitions.length > most) {
                subject.report(REPETITION, own, n);
            }
            FieldUse use = n < uses.length ? uses[n] : null;
            for (Type repetition : repetitions) {
                Rule broken = ModelTypes.judge(repetition, use);
                if (broken != null) {
                    subject.report(broken, own, n);
                }
            }
        }
    }

    /** Our segment for theirs: the next one of its name. */
    private @Nullable Segment own(Subject subject, String name) {
        List<Segment> same = subject.message().all(name);
        int index = seen.merge(name, 1, Integer::sum) - 1;
        return index < same.size() ? same.get(index) : null;
    }
}
