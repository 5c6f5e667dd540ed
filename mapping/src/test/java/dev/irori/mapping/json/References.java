package dev.irori.mapping.json;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeDeclaredChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Removes references from a model the slow way, for comparison with a release that hides them. */
final class References {

    private References() {}

    /** Meta and the extensions of a resource's id are never hidden. */
    static void remove(Resource resource, Set<String> hidden) {
        children(resource, hidden);
    }

    private static void children(IBase element, Set<String> hidden) {
        if (element instanceof PrimitiveType<?> primitive) {
            primitive.getExtension().forEach(extension -> children(extension, hidden));
        } else if (Oracle.R4.getElementDefinition(element.getClass())
                instanceof BaseRuntimeElementCompositeDefinition<?> definition) {
            for (BaseRuntimeChildDefinition child : definition.getChildrenAndExtension()) {
                child(element, child, hidden);
            }
        }
    }

    private static void child(IBase element, BaseRuntimeChildDefinition child, Set<String> hidden) {
        if (child.getElementName().equals("id")) {
            return;
        }
        Field field = ((BaseRuntimeDeclaredChildDefinition) child).getField();
        try {
            Object value = field.get(element);
            if (value instanceof List<?> list) {
                list.removeIf(each -> isHidden(each, hidden));
                list.forEach(each -> children((IBase) each, hidden));
            } else if (isHidden(value, hidden)) {
                field.set(element, null);
            } else if (value != null && !(value instanceof Meta)) {
                children((IBase) value, hidden);
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isHidden(Object value, Set<String> hidden) {
        if (!(value instanceof Reference reference) || ((Element) value).isEmpty() || reference.getReference() == null) {
            return false;
        }
        String text = reference.getReferenceElement().toVersionless().getValue();
        String written = ReferenceTexts.isRelative(reference.getReference()) ? reference.getReference() : text;
        return written != null && hidden.contains(written);
    }
}
