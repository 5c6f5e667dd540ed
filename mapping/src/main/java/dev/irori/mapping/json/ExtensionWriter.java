package dev.irori.mapping.json;

import java.util.List;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Meta;
import org.jspecify.annotations.Nullable;

/** Writes extensions: of elements, of primitives (in the twin {@code _name}) and of extensions. */
final class ExtensionWriter {

    private static final Name EXTENSION = Name.of("extension");
    private static final Name MODIFIER_EXTENSION = Name.of("modifierExtension");
    private static final Name URL = Name.of("url");

    private final Session session;
    private final JsonBuffer out;
    private final SlotMarks marks;
    private final PrimitiveWriter primitives;

    ExtensionWriter(Session session) {
        this.session = session;
        out = session.out();
        marks = session.marks();
        primitives = session.primitives();
    }

    /** Which extensions of a list HAPI writes, and whether one goes when a hidden reference was its value. */
    private enum Kind {
        OF_ELEMENT(true),
        OF_EXTENSION(true),
        OF_PRIMITIVE(true),
        /** Its place in the twin array must stay. */
        OF_PRIMITIVE_IN_LIST(false),
        /** It changes the meaning of its element, so it is never withheld unseen. */
        MODIFIER(false);

        private final boolean goesWithValue;

        Kind(boolean goesWithValue) {
            this.goesWithValue = goesWithValue;
        }

        boolean writes(Extension extension) {
            return switch (this) {
                case OF_EXTENSION -> true;
                case OF_ELEMENT -> !saysNothing(extension);
                default -> !extension.isEmpty();
            };
        }
    }

    void ofElement(@Nullable Object extensions, @Nullable Object modifiers, Scope scope) {
        if (extensions != null) {
            array(EXTENSION, (List<?>) extensions, Kind.OF_ELEMENT, scope);
        }
        if (modifiers != null) {
            array(MODIFIER_EXTENSION, (List<?>) modifiers, Kind.MODIFIER, scope);
        }
    }

    /** The twin of a primitive that does not repeat; its id comes out only beside an extension, as HAPI has it. */
    void twin(Name twin, Element value, Scope scope) {
        if (anyHeld(value)) {
            twin(twin, value, Kind.OF_PRIMITIVE, scope);
        }
    }

    /** The twin of a primitive or id that is the value of an extension; HAPI drops its id. */
    void twinOfExtensionValue(Name twin, Element value, Scope scope) {
        if (!ModelFields.extensions(value).isEmpty()) {
            twin(twin, value, Kind.OF_ELEMENT, scope);
        }
    }

    private void twin(Name twin, Element value, Kind kind, Scope scope) {
        int from = out.end();
        marks.open(from);
        out.name(twin);
        out.put('{');
        if (kind == Kind.OF_PRIMITIVE) {
            session.elements().elementId(value);
        }
        int content = out.end();
        marks.content(content);
        array(EXTENSION, ModelFields.extensions(value), kind, scope);
        if (out.end() == content) {
            out.rewind(from);
            marks.discard();
        } else {
            out.put('}');
            marks.close(out.end());
        }
    }

    /** The twin array, padded with null so that it runs beside the values. */
    void twins(Name twin, List<?> values, Scope scope) {
        if (values.stream().noneMatch(value -> value != null && anyHeld((Element) value))) {
            return;
        }
        out.name(twin);
        out.put('[');
        for (Object value : values) {
            if (value != null && !((Base) value).isEmpty()) {
                twinItem((Element) value, scope);
            }
        }
        out.put(']');
    }

    private void twinItem(Element value, Scope scope) {
        if (!holdsPlace(value)) {
            primitives.nullItem();
            return;
        }
        out.separate();
        out.put('{');
        session.elements().elementId(value);
        array(EXTENSION, ModelFields.extensions(value), Kind.OF_PRIMITIVE_IN_LIST, scope);
        out.put('}');
    }

    /** Whether a primitive without a value still takes a place in its array. */
    static boolean holdsPlace(Element value) {
        String id = value.getId();
        return (id != null && !id.isBlank()) || anyHeld(value);
    }

    private static boolean anyHeld(Element value) {
        for (Extension extension : ModelFields.extensions(value)) {
            if (!extension.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private void array(Name name, List<?> extensions, Kind kind, Scope scope) {
        int from = out.end();
        int content = 0;
        for (Object each : extensions) {
            Extension extension = (Extension) each;
            if (extension == null || !kind.writes(extension)) {
                continue;
            }
            if (content == 0) {
                marks.open(from);
                out.name(name);
                out.put('[');
                content = out.end();
                marks.content(content);
            }
            item(extension, kind, scope);
        }
        if (content != 0) {
            session.elements().endArray(from, content);
        }
    }

    private void item(Extension extension, Kind kind, Scope scope) {
        int from = out.end();
        marks.open(from);
        out.separate();
        out.put('{');
        session.elements().elementId(extension);
        primitives.text(URL, extension.getUrl());
        // one that goes with its value is not kept by its id and url
        marks.content(kind.goesWithValue ? out.end() : from);
        array(EXTENSION, ModelFields.extensions(extension), Kind.OF_EXTENSION, scope);
        Base value = extension.getValue();
        if (value != null && !value.isEmpty()) {
            value(value, scope);
        }
        out.put('}');
        marks.close(out.end());
    }

    private void value(Base value, Scope scope) {
        Branch branch = session.plans().inExtension(value);
        if (value instanceof Meta meta) {
            session.metas().ofExtension(branch.name(), meta, scope.ofExtensionValue());
        } else {
            session.elements().one(branch, value, scope.ofExtensionValue());
        }
        if (branch.shape().hasTwin() || branch.shape() == Shape.ID) {
            twinOfExtensionValue(branch.twin(), (Element) value, scope);
        }
    }

    private static boolean saysNothing(Extension extension) {
        Base value = extension.getValue();
        return (value == null || value.isEmpty())
                && ModelFields.extensions(extension).isEmpty();
    }
}
