package dev.irori.mapping.json;

import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition.ChildTypeEnum;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseBooleanDatatype;
import org.hl7.fhir.instance.model.api.IBaseDecimalDatatype;
import org.hl7.fhir.instance.model.api.IBaseIntegerDatatype;
import org.hl7.fhir.r4.model.Base64BinaryType;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Reference;

/** What a child becomes when its value has one particular class: property name, twin's name and shape. */
record Branch(Class<?> type, Name name, Name twin, Shape shape) {

    static Branch of(Class<? extends IBase> type, String name, BaseRuntimeElementDefinition<?> definition) {
        return new Branch(type, Name.of(name), Name.of("_" + name), shape(type, definition.getChildType()));
    }

    private static Shape shape(Class<?> type, ChildTypeEnum kind) {
        return switch (kind) {
            case ID_DATATYPE -> Shape.ID;
            case PRIMITIVE_DATATYPE -> primitive(type);
            case PRIMITIVE_XHTML, PRIMITIVE_XHTML_HL7ORG -> Shape.XHTML;
            case RESOURCE -> Shape.RESOURCE;
            case RESOURCE_BLOCK, COMPOSITE_DATATYPE -> composite(type);
            default -> throw new IllegalArgumentException("no JSON form for " + kind + " of " + type);
        };
    }

    private static Shape primitive(Class<?> type) {
        if (IBaseIntegerDatatype.class.isAssignableFrom(type)) {
            return Shape.INTEGER;
        }
        if (IBaseDecimalDatatype.class.isAssignableFrom(type)) {
            return Shape.DECIMAL;
        }
        if (IBaseBooleanDatatype.class.isAssignableFrom(type)) {
            return Shape.BOOLEAN;
        }
        return Base64BinaryType.class.isAssignableFrom(type) ? Shape.BASE64 : Shape.STRING;
    }

    private static Shape composite(Class<?> type) {
        if (Reference.class.isAssignableFrom(type)) {
            return Shape.REFERENCE;
        }
        return Meta.class.isAssignableFrom(type) ? Shape.META : Shape.OBJECT;
    }
}
