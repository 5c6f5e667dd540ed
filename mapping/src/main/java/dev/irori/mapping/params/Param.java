package dev.irori.mapping.params;

import java.util.List;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Resource;

/** One search parameter of one type. */
public final class Param<R extends Resource> {
    private final Class<R> resource;
    private final String name;
    private final ParamKind kind;
    private final Function<R, List<? extends Base>> elements;

    Param(Class<R> resource, String name, ParamKind kind, Function<R, List<? extends Base>> elements) {
        this.resource = resource;
        this.name = name;
        this.kind = kind;
        this.elements = elements;
    }

    public String type() {
        return resource.getSimpleName();
    }

    public String name() {
        return name;
    }

    public ParamKind kind() {
        return kind;
    }

    /** The elements the parameter reads; empty ones among them say nothing. */
    public List<? extends Base> elements(Resource of) {
        return elements.apply(resource.cast(of));
    }

    void collect(Resource of, List<Fact> facts) {
        for (Base element : elements(of)) {
            if (!element.isEmpty()) {
                Values.of(kind, element, value -> facts.add(new Fact(name, value)));
            }
        }
    }

    @Override
    public String toString() {
        return type() + "." + name;
    }
}
