package dev.irori.mapping.json;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeDeclaredChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import java.util.List;
import java.util.function.Predicate;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Resource;

/** Takes away from a resource whatever is not needed for it to fail. */
final class Shrinker {

    private final Resource root;
    private final Predicate<Resource> fails;

    private Shrinker(Resource root, Predicate<Resource> fails) {
        this.root = root;
        this.fails = fails;
    }

    static void shrink(Resource resource, Predicate<Resource> fails) {
        new Shrinker(resource, fails).shrink(resource);
    }

    private void shrink(IBase element) {
        if (!(Oracle.R4.getElementDefinition(element.getClass())
                instanceof BaseRuntimeElementCompositeDefinition<?> definition)) {
            return;
        }
        for (BaseRuntimeChildDefinition child : definition.getChildrenAndExtension()) {
            List<IBase> values = child.getAccessor().getValues(element);
            if (!values.isEmpty() && !withoutAll(element, child)) {
                one(values);
                List.copyOf(values).forEach(this::shrink);
            }
        }
    }

    private boolean withoutAll(IBase element, BaseRuntimeChildDefinition child) {
        try {
            var field = ((BaseRuntimeDeclaredChildDefinition) child).getField();
            Object before = field.get((Base) element);
            field.set(element, null);
            if (fails.test(root)) {
                return true;
            }
            field.set(element, before);
            return false;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private void one(List<IBase> values) {
        for (int i = values.size() - 1; i >= 0 && values.size() > 1; i--) {
            IBase removed = values.remove(i);
            if (!fails.test(root)) {
                values.add(i, removed);
            }
        }
    }
}
