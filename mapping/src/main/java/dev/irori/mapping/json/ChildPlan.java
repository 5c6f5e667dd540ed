package dev.irori.mapping.json;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBase;

/** One child of a model class: where its value stands, whether it repeats, and a branch per class of value met. */
final class ChildPlan {

    enum Role {
        VALUE,
        /** {@code extension} and {@code modifierExtension}, which HAPI writes in one step. */
        EXTENSIONS,
        CONTAINED,
        META
    }

    /** HAPI drops elements of these names anywhere inside a contained resource. */
    private static final Set<String> NOT_CONTAINED = Set.of("security", "versionId", "lastUpdated");

    private final FhirContext context;
    private final BaseRuntimeChildDefinition definition;
    private final Role role;
    private final boolean repeats;
    private final boolean droppedInContained;
    private volatile Branch[] branches = {};

    ChildPlan(FhirContext context, BaseRuntimeChildDefinition definition, Role role) {
        this.context = context;
        this.definition = definition;
        this.role = role;
        this.repeats = definition.isMultipleCardinality();
        this.droppedInContained = NOT_CONTAINED.contains(definition.getElementName());
    }

    String element() {
        return definition.getElementName();
    }

    Role role() {
        return role;
    }

    boolean repeats() {
        return repeats;
    }

    boolean droppedInContained() {
        return droppedInContained;
    }

    Branch branch(IBase value) {
        Class<? extends IBase> type = value.getClass();
        for (Branch branch : branches) {
            if (branch.type() == type) {
                return branch;
            }
        }
        return learn(type);
    }

    private Branch learn(Class<? extends IBase> type) {
        Branch made = resolve(type);
        synchronized (this) {
            Branch[] more = Arrays.copyOf(branches, branches.length + 1);
            more[branches.length] = made;
            branches = more;
        }
        return made;
    }

    /** HAPI's own search: the class itself, the code type for enumerations, then the superclasses. */
    private Branch resolve(Class<? extends IBase> type) {
        if (definition.getChildElementDefinitionByDatatype(type) != null) {
            return named(type, type);
        }
        if (context.getElementDefinition(type).getName().equals("code")) {
            Class<? extends IBase> code = context.getElementDefinition("code").getImplementingClass();
            if (definition.getChildElementDefinitionByDatatype(code) != null) {
                return named(type, code);
            }
        }
        for (Class<?> up = type; IBase.class.isAssignableFrom(up); up = up.getSuperclass()) {
            if (!Modifier.isAbstract(up.getModifiers())) {
                Class<? extends IBase> known =
                        context.getElementDefinition(up.asSubclass(IBase.class)).getImplementingClass();
                if (definition.getChildElementDefinitionByDatatype(known) != null) {
                    return named(type, known);
                }
            }
        }
        throw new IllegalArgumentException(element() + " cannot hold a " + type.getName());
    }

    private Branch named(Class<? extends IBase> type, Class<? extends IBase> known) {
        BaseRuntimeElementDefinition<?> found = definition.getChildElementDefinitionByDatatype(known);
        return Branch.of(type, definition.getChildNameByDatatype(known), found);
    }
}
