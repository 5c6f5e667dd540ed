package dev.irori.mapping.kind;

import dev.irori.mapping.v2.Segment;
import java.util.List;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.jspecify.annotations.Nullable;

/** A MedicationDispense in the making: one RXA that a pharmacy wrote. */
final class DispenseDraft implements GivenDrug, HandedOut {
    final MedicationDispense dispense = new MedicationDispense();
    final Segment rxa;
    private final @Nullable Segment rxr;
    private final DrugPlace place;

    DispenseDraft(DrugOrder order, DrugOrder.Dose dose, int orderInRp) {
        this.place = new DrugPlace(order, orderInRp);
        this.rxa = dose.rxa();
        this.rxr = dose.rxr();
    }

    @Override
    public List<Segment> rxas() {
        return List.of(rxa);
    }

    @Override
    public DrugPlace place() {
        return place;
    }

    @Override
    public @Nullable Segment segment(String name) {
        return switch (name) {
            case "RXA" -> rxa;
            case "RXR" -> rxr;
            default -> order().segment(name);
        };
    }

    @Override
    public MedicationDispense resource() {
        return dispense;
    }
}
