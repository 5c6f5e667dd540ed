package dev.irori.mapping.json;

import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeChildUndeclaredExtensionDefinition;
import org.hl7.fhir.r4.model.Base;

/** Everything worked out once per model class, from HAPI's runtime definitions. */
final class Plans {

    private final FhirContext context;

    private final ClassValue<ElementPlan> elements = new ClassValue<>() {
        @Override
        protected ElementPlan computeValue(Class<?> type) {
            return ElementPlan.of(context, type.asSubclass(Base.class));
        }
    };

    private final ClassValue<Branch> extensionValues = new ClassValue<>() {
        @Override
        protected Branch computeValue(Class<?> type) {
            return extensionValue(type.asSubclass(Base.class));
        }
    };

    Plans(FhirContext context) {
        this.context = context;
    }

    FhirContext context() {
        return context;
    }

    ElementPlan of(Base element) {
        return elements.get(element.getClass());
    }

    /** How a value is called inside an extension: {@code valueQuantity} and its like. */
    Branch inExtension(Base value) {
        return extensionValues.get(value.getClass());
    }

    private Branch extensionValue(Class<? extends Base> type) {
        RuntimeChildUndeclaredExtensionDefinition any = context.getRuntimeChildUndeclaredExtensionDefinition();
        BaseRuntimeElementDefinition<?> definition = any.getChildElementDefinitionByDatatype(type);
        if (definition == null) {
            throw new IllegalArgumentException("an extension cannot hold a " + type.getName());
        }
        String name = any.getChildNameByDatatype(type);
        return Branch.of(type, name != null ? name : "value" + capitalized(type), definition);
    }

    private String capitalized(Class<? extends Base> type) {
        String name = context.getElementDefinition(type).getName();
        return Character.toTitleCase(name.charAt(0)) + name.substring(1);
    }
}
