package dev.irori.mapping.json;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeDeclaredChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * Removes references from a model the slow way, for comparison with a release that hides them. An extension that said
 * nothing else goes too, but a modifier extension and one in the twin of an array keep their url.
 */
final class References {

    private final Set<String> hidden;

    private References(Set<String> hidden) {
        this.hidden = hidden;
    }

    static void remove(Resource resource, Set<String> hidden) {
        new References(hidden).children(resource);
    }

    private void children(IBase element) {
        if (Oracle.R4.getElementDefinition(element.getClass())
                instanceof BaseRuntimeElementCompositeDefinition<?> definition) {
            definition.getChildrenAndExtension().forEach(child -> child(element, child));
        }
    }

    private void child(IBase element, BaseRuntimeChildDefinition child) {
        if (child.getElementName().equals("id")) {
            return;
        }
        Field field = ((BaseRuntimeDeclaredChildDefinition) child).getField();
        try {
            Object value = field.get(element);
            if (value instanceof List<?> list) {
                list(child.getElementName(), list);
            } else if (value instanceof PrimitiveType<?> primitive) {
                extensions(primitive, true);
            } else if (isHidden(value)) {
                field.set(element, null);
            } else if (value instanceof IBase it && !(value instanceof Meta)) {
                children(it);
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private void list(String name, List<?> list) {
        if (name.equals("extension")) {
            list.removeIf(each -> emptied((Extension) each));
            return;
        }
        list.removeIf(this::isHidden);
        for (Object each : list) {
            if (each instanceof PrimitiveType<?> primitive) {
                extensions(primitive, false);
            } else if (each instanceof Extension modifier) {
                emptied(modifier);
            } else {
                children((IBase) each);
            }
        }
    }

    private void extensions(PrimitiveType<?> primitive, boolean removing) {
        boolean any = primitive.hasExtension();
        if (removing) {
            primitive.getExtension().removeIf(this::emptied);
        } else {
            primitive.getExtension().forEach(this::emptied);
        }
        if (any && primitive.getExtension().isEmpty() && !primitive.hasValue()) {
            primitive.setIdElement(null); // HAPI writes no id alone, yet does not call it empty
        }
    }

    /** Removes what is hidden and says whether that left an extension with nothing to say. */
    private boolean emptied(Extension extension) {
        boolean said = extension.hasValue() || extension.hasExtension();
        if (isHidden(extension.getValue())) {
            extension.setValue(null);
        } else if (extension.getValue() instanceof PrimitiveType<?> primitive) {
            extensions(primitive, true);
        } else if (extension.hasValue() && !(extension.getValue() instanceof Meta)) {
            children(extension.getValue());
        }
        extension.getExtension().removeIf(this::emptied);
        return said && !extension.hasValue() && !extension.hasExtension();
    }

    private boolean isHidden(Object value) {
        if (!(value instanceof Reference reference)
                || ((Element) value).isEmpty()
                || reference.getReference() == null) {
            return false;
        }
        String text = reference.getReference();
        String written = ReferenceTexts.isRelative(text)
                ? text
                : reference.getReferenceElement().toVersionless().getValue();
        return written != null && hidden.contains(written);
    }
}
