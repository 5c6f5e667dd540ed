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

    void ofElement(@Nullable Object extensions, @Nullable Object modifiers, Scope scope) {
        if (extensions != null) {
            removable(EXTENSION, (List<?>) extensions, true, scope);
        }
        if (modifiers != null) {
            removable(MODIFIER_EXTENSION, (List<?>) modifiers, false, scope);
        }
    }

    /** The twin of a primitive that does not repeat; its id comes out only beside an extension, as HAPI has it. */
    void twin(Name twin, Element value, Scope scope) {
        if (!anyHeld(value)) {
            return;
        }
        out.name(twin);
        out.put('{');
        session.elements().elementId(value);
        held(value, scope);
        out.put('}');
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
        held(value, scope);
        out.put('}');
    }

    /** The twin of a primitive or id that is the value of an extension. */
    void twinOfExtensionValue(Name twin, Element value, Scope scope) {
        List<Extension> extensions = ModelFields.extensions(value);
        if (extensions.isEmpty()) {
            return;
        }
        int from = out.end();
        marks.open(from);
        out.name(twin);
        out.put('{');
        int content = out.end();
        marks.content(content);
        removable(EXTENSION, extensions, true, scope);
        if (out.end() == content) {
            out.rewind(from);
            marks.discard();
        } else {
            out.put('}');
            marks.close(out.end());
        }
    }

    /** Whether a primitive without a value still takes a place in its array. */
    static boolean holdsPlace(Element value) {
        String id = value.getId();
        return id != null && !id.isBlank() || anyHeld(value);
    }

    private static boolean anyHeld(Element value) {
        for (Extension extension : ModelFields.extensions(value)) {
            if (!extension.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private void held(Element value, Scope scope) {
        if (!anyHeld(value)) {
            return;
        }
        out.name(EXTENSION);
        out.put('[');
        for (Extension extension : ModelFields.extensions(value)) {
            if (!extension.isEmpty()) {
                out.separate();
                begin(extension);
                end(extension, scope);
            }
        }
        out.put(']');
    }

    /** An array whose items go when a hidden reference was all they said. */
    private void removable(Name name, List<?> extensions, boolean judgedByValue, Scope scope) {
        int from = out.end();
        int content = 0;
        for (Object each : extensions) {
            Extension extension = (Extension) each;
            if (extension == null || (judgedByValue ? saysNothing(extension) : extension.isEmpty())) {
                continue;
            }
            if (content == 0) {
                marks.open(from);
                out.name(name);
                out.put('[');
                content = out.end();
                marks.content(content);
            }
            int item = out.end();
            marks.open(item);
            out.separate();
            begin(extension);
            // judged by its value, an extension is not kept alive by id and url
            marks.content(judgedByValue ? out.end() : item);
            end(extension, scope);
            marks.close(out.end());
        }
        if (content != 0) {
            session.elements().endArray(from, content);
        }
    }

    private static boolean saysNothing(Extension extension) {
        Base value = extension.getValue();
        return (value == null || value.isEmpty())
                && ModelFields.extensions(extension).isEmpty();
    }

    private void begin(Extension extension) {
        out.put('{');
        session.elements().elementId(extension);
        primitives.text(URL, extension.getUrl());
    }

    private void end(Extension extension, Scope scope) {
        nested(ModelFields.extensions(extension), scope);
        Base value = extension.getValue();
        if (value != null && !value.isEmpty()) {
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
        out.put('}');
    }

    private void nested(List<Extension> extensions, Scope scope) {
        if (extensions.isEmpty()) {
            return;
        }
        out.name(EXTENSION);
        out.put('[');
        for (Extension extension : extensions) {
            out.separate();
            begin(extension);
            end(extension, scope);
        }
        out.put(']');
    }
}
