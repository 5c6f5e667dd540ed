package dev.irori.mapping.params;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;

/** All parameters of all types that files become. */
public final class Params {
    private static final Map<String, List<Param<?>>> BY_TYPE = byType();

    private Params() {}

    /** Those of one type; empty for a type that no file becomes. */
    public static List<Param<?>> of(String type) {
        return BY_TYPE.getOrDefault(type, List.of());
    }

    public static Optional<Param<?>> of(String type, String name) {
        return of(type).stream().filter(it -> it.name().equals(name)).findFirst();
    }

    public static Map<String, List<Param<?>>> all() {
        return BY_TYPE;
    }

    /** What the index must know of a resource. */
    public static List<Fact> facts(Resource resource) {
        List<Fact> facts = new ArrayList<>();
        for (Param<?> param : of(resource.fhirType())) {
            param.collect(resource, facts);
        }
        return facts;
    }

    private static Map<String, List<Param<?>>> byType() {
        Map<String, List<Param<?>>> all = new LinkedHashMap<>();
        Stream.of(People.PARAMS, Visits.PARAMS, Findings.PARAMS, Drugs.PARAMS, Orders.PARAMS, Documents.PARAMS)
                .flatMap(List::stream)
                .forEach(it -> all.computeIfAbsent(it.type(), type -> new ArrayList<>())
                        .add(it));
        all.replaceAll((type, params) -> List.copyOf(params));
        return all;
    }
}
