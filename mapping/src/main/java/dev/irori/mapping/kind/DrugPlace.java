package dev.irori.mapping.kind;

import org.hl7.fhir.r4.model.Dosage;

/**
 * Where a drug stands in its order, and the dosage that several rules fill together.
 *
 * @param orderInRp ordinal of the drug inside its RP; 0 for a mixture, which has none
 * @param dosage route, site, method and text; administrations have the same under another type
 */
record DrugPlace(DrugOrder order, int orderInRp, Dosage dosage) {
    DrugPlace(DrugOrder order, int orderInRp) {
        this(order, orderInRp, new Dosage());
    }
}
