package dev.irori.mapping.json;

import java.util.List;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;
import org.jspecify.annotations.Nullable;

/**
 * Writes elements and their children. An object is begun before it is known to have content and taken back if it had
 * none: asking first would walk every subtree once per level, which is where HAPI spends its time.
 */
final class ElementWriter {

    private static final Name ID = Name.of("id");

    private final Session session;
    private final JsonBuffer out;
    private final Plans plans;
    private final SlotMarks marks;
    private final PrimitiveWriter primitives;

    ElementWriter(Session session) {
        this.session = session;
        out = session.out();
        plans = session.plans();
        marks = session.marks();
        primitives = session.primitives();
    }

    void children(Base element, ElementPlan plan, Scope scope) {
        elementId(element);
        Object[] values = plan.read(element);
        for (int i = 0; i < plan.size(); i++) {
            child(plan, i, values, scope);
        }
    }

    void elementId(Base element) {
        if (element instanceof Element it) {
            String id = it.getId();
            if (id != null && !id.isBlank()) {
                primitives.text(ID, id);
            }
        }
    }

    void child(ElementPlan plan, int i, Object[] values, Scope scope) {
        ChildPlan child = plan.child(i);
        Object value = values[i];
        switch (child.role()) {
            case EXTENSIONS -> {
                int modifiers = plan.modifierExtension();
                session.extensions().ofElement(value, modifiers < 0 ? null : values[modifiers], scope);
            }
            case CONTAINED -> session.resources().contained((List<?>) value, scope);
            case META -> session.metas().ofResource((Meta) value, scope);
            default -> {
                if (value != null && !(scope.contained() && child.droppedInContained())) {
                    value(child, value, scope);
                }
            }
        }
    }

    private void value(ChildPlan child, Object value, Scope scope) {
        if (child.repeats()) {
            items(child, (List<?>) value, scope);
            return;
        }
        IBase one = (IBase) value;
        Branch branch = child.branch(one);
        one(branch, one, scope);
        if (branch.shape().hasTwin()) {
            List<?> extensions = ModelFields.extensions((Element) one);
            if (!extensions.isEmpty()) {
                session.extensions().twin(branch.twin(), (Element) one, scope);
            }
        }
    }

    /** A value that does not repeat, without its twin. */
    void one(Branch branch, IBase value, Scope scope) {
        switch (branch.shape()) {
            case OBJECT -> object(branch.name(), (Base) value, scope);
            case REFERENCE -> reference(branch.name(), (Reference) value, scope);
            case META -> session.metas().value(branch.name(), (Meta) value, scope);
            case RESOURCE -> resource(branch.name(), (Resource) value, scope);
            case XHTML -> xhtml(branch.name(), (XhtmlNode) value);
            case ID -> id(branch.name(), (IdType) value);
            default -> primitives.value(branch.name(), branch.shape(), value);
        }
    }

    private void items(ChildPlan child, List<?> values, Scope scope) {
        int from = out.end();
        int content = 0;
        Branch branch = null;
        for (Object value : values) {
            if (value == null) {
                continue;
            }
            if (branch == null) {
                branch = child.branch((IBase) value);
                marks.open(from);
                out.name(branch.name());
                out.put('[');
                content = out.end();
                marks.content(content);
            }
            item(branch, (IBase) value, scope);
        }
        if (branch != null) {
            endArray(from, content);
            if (branch.shape().hasTwin()) {
                session.extensions().twins(branch.twin(), values, scope);
            }
        }
    }

    void endArray(int from, int content) {
        if (out.end() == content) {
            out.rewind(from);
            marks.discard();
        } else {
            out.put(']');
            marks.close(out.end());
        }
    }

    private void item(Branch branch, IBase value, Scope scope) {
        switch (branch.shape()) {
            case OBJECT -> object(null, (Base) value, scope);
            case REFERENCE -> reference(null, (Reference) value, scope);
            case META -> session.metas().value(null, (Meta) value, scope);
            case RESOURCE -> resource(null, (Resource) value, scope);
            case XHTML -> xhtml(null, (XhtmlNode) value);
            case ID -> id(null, (IdType) value);
            default -> {
                if (!primitives.value(null, branch.shape(), value) && ExtensionWriter.holdsPlace((Element) value)) {
                    primitives.nullItem();
                }
            }
        }
    }

    void object(@Nullable Name name, Base value, Scope scope) {
        int from = out.end();
        marks.open(from);
        body(name, value, scope, from);
    }

    private void reference(@Nullable Name name, Reference given, Scope scope) {
        Reference value = session.references().asWritten(given);
        int from = out.end();
        String target = marks.active() ? value.getReference() : null;
        if (target != null && session.mayHide(target)) {
            marks.openTarget(from, target);
        } else {
            marks.open(from);
        }
        body(name, value, scope, from);
    }

    private void body(@Nullable Name name, Base value, Scope scope, int from) {
        primitives.lead(name);
        out.put('{');
        int content = out.end();
        marks.content(content);
        children(value, plans.of(value), scope);
        if (out.end() == content && value.isEmpty()) {
            out.rewind(from);
            marks.discard();
        } else {
            out.put('}');
            marks.close(out.end());
        }
    }

    private void resource(@Nullable Name name, Resource value, Scope scope) {
        if (!value.isEmpty()) {
            primitives.lead(name);
            session.resources().resource(value, scope.contained());
        }
    }

    private void xhtml(@Nullable Name name, XhtmlNode value) {
        if (!value.isEmpty()) {
            primitives.lead(name);
            out.string(value.getValueAsString());
        }
    }

    private void id(@Nullable Name name, IdType value) {
        String text = value.getValue();
        if (text != null && !text.isBlank()) {
            primitives.lead(name);
            out.string(text);
        }
    }
}
