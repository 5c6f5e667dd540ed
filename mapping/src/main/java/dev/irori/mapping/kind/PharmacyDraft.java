package dev.irori.mapping.kind;

import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.value.Regimen;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.jspecify.annotations.Nullable;

/** A MedicationDispense in the making: one RXD of a pharmacy's record in extended storage. */
final class PharmacyDraft implements HandedOut {
    final MedicationDispense dispense = new MedicationDispense();
    final Segment rxd;
    final Regimen regimen;
    private final DrugPlace place;

    PharmacyDraft(DrugOrder order, Segment rxd, int orderInRp, Scene scene) {
        this.place = new DrugPlace(order, orderInRp);
        this.rxd = rxd;
        this.regimen = Regimen.of(scene, order.segment("TQ1"));
    }

    @Override
    public DrugPlace place() {
        return place;
    }

    @Override
    public @Nullable Segment segment(String name) {
        return name.equals("RXD") ? rxd : order().segment(name);
    }

    @Override
    public MedicationDispense resource() {
        return dispense;
    }
}
