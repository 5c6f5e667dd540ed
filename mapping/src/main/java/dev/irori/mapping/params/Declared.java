package dev.irori.mapping.params;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** The parameters of one type while they are written down. */
final class Declared<R extends Resource> {
    private final Class<R> resource;
    private final List<Param<?>> params = new ArrayList<>();

    private Declared(Class<R> resource) {
        this.resource = resource;
    }

    static <R extends Resource> Declared<R> of(Class<R> resource) {
        return new Declared<>(resource);
    }

    Declared<R> one(ParamKind kind, String name, Function<R, ? extends @Nullable Base> element) {
        return many(kind, name, it -> {
            @Nullable Base found = element.apply(it);
            return found == null ? List.of() : List.of(found);
        });
    }

    Declared<R> many(ParamKind kind, String name, Function<R, List<? extends Base>> elements) {
        params.add(new Param<>(resource, name, kind, elements));
        return this;
    }

    List<Param<?>> list() {
        return List.copyOf(params);
    }
}
