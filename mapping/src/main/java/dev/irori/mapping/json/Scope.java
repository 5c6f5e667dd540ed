package dev.irori.mapping.json;

import org.hl7.fhir.r4.model.Resource;

/** The resource being written and whether HAPI's rules for contained resources apply. */
record Scope(Resource resource, boolean contained) {

    /** HAPI forgets inside an extension's value that the resource is contained. */
    Scope ofExtensionValue() {
        return contained ? new Scope(resource, false) : this;
    }
}
