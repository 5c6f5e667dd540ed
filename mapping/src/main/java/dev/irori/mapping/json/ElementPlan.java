package dev.irori.mapping.json;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeDeclaredChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeChildContainedResources;
import ca.uhn.fhir.context.RuntimeChildDeclaredExtensionDefinition;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Base;

/** How elements of one model class are written: their children in HAPI's order and one reader for all their fields. */
final class ElementPlan {

    private final byte[] opening;
    private final FieldReader reader;
    private final ChildPlan[] children;
    private final int modifierExtension;

    private ElementPlan(String typeName, FieldReader reader, ChildPlan[] children, int modifierExtension) {
        this.opening = ("{\"resourceType\":\"" + typeName + '"').getBytes(StandardCharsets.US_ASCII);
        this.reader = reader;
        this.children = children;
        this.modifierExtension = modifierExtension;
    }

    static ElementPlan of(FhirContext context, Class<? extends Base> type) {
        if (!(context.getElementDefinition(type) instanceof BaseRuntimeElementCompositeDefinition<?> definition)) {
            throw new IllegalArgumentException(type + " has no children");
        }
        List<ChildPlan> children = new ArrayList<>();
        List<Field> fields = new ArrayList<>();
        Field modifierExtension = null;
        for (BaseRuntimeChildDefinition child : definition.getChildrenAndExtension()) {
            Field field = field(child);
            if (child.getElementName().equals("modifierExtension")) {
                modifierExtension = field;
            } else if (!child.getElementName().equals("id")) {
                children.add(new ChildPlan(context, child, role(child)));
                fields.add(field);
            }
        }
        if (modifierExtension != null) {
            fields.add(modifierExtension);
        }
        return new ElementPlan(
                definition.getName(),
                FieldReader.of(fields),
                children.toArray(ChildPlan[]::new),
                modifierExtension == null ? -1 : children.size());
    }

    private static Field field(BaseRuntimeChildDefinition child) {
        if (child instanceof RuntimeChildDeclaredExtensionDefinition) {
            throw new IllegalArgumentException("declared extensions belong to custom classes: " + child);
        }
        Field field = ((BaseRuntimeDeclaredChildDefinition) child).getField();
        if (child.isMultipleCardinality() != (field.getType() == List.class)) {
            throw new IllegalArgumentException("a list that does not repeat: " + field);
        }
        return field;
    }

    private static ChildPlan.Role role(BaseRuntimeChildDefinition child) {
        if (child.getElementName().equals("extension")) {
            return ChildPlan.Role.EXTENSIONS;
        }
        if (child.getElementName().equals("meta")) {
            return ChildPlan.Role.META;
        }
        return child instanceof RuntimeChildContainedResources ? ChildPlan.Role.CONTAINED : ChildPlan.Role.VALUE;
    }

    /** How a resource of this type begins. */
    byte[] opening() {
        return opening;
    }

    int size() {
        return children.length;
    }

    ChildPlan child(int i) {
        return children[i];
    }

    /** The values of all children in order; an element of the array is null where the model has nothing. */
    Object[] read(Base element) {
        return reader.read(element);
    }

    /** Where {@link #read} puts the modifier extensions, or -1. */
    int modifierExtension() {
        return modifierExtension;
    }
}
