package dev.irori.mapping.value;

import org.hl7.fhir.r4.model.Resource;

/**
 * The JP Core profiles we claim: only names that exist in 1.1.2 and in 1.2.0, and only on resources that meet them.
 * Nothing is ever invented to meet one.
 */
public final class Profiles {
    private static final String BASE = "http://jpfhir.jp/fhir/core/StructureDefinition/";

    private Profiles() {}

    public static void claim(Resource resource, String name) {
        resource.getMeta().addProfile(BASE + name);
    }
}
