package dev.irori.mapping.value;

import dev.irori.kernel.InstitutionId;
import dev.irori.mapping.part.Place;
import dev.irori.mapping.table.Canonical;
import dev.irori.mapping.v2.Value;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;

/**
 * PL: a place of the institution, as a logical reference. Messages know the codes of ward, room and bed and no more, so
 * no Location resource is made from them; masters come from the institution.
 */
public final class Places {
    private static final String PHYSICAL_TYPE = "http://terminology.hl7.org/CodeSystem/location-physical-type";
    private static final int KIND = 6;
    private static final int NAME = 9;

    private Places() {}

    /** The place a PL names, if it names one. */
    public static Optional<Place> read(Value pl) {
        Place place = new Place(text(pl, 1), text(pl, 2), text(pl, 3), text(pl, KIND), text(pl, NAME));
        boolean named = !place.point().isEmpty()
                || !place.room().isEmpty()
                || !place.bed().isEmpty()
                || !place.name().isEmpty();
        return named ? Optional.of(place) : Optional.empty();
    }

    /** The place as a logical reference, if the PL names one. */
    public static Optional<Reference> location(Value pl, InstitutionId institution) {
        return read(pl).map(place -> reference(place, institution));
    }

    public static Reference reference(Place place, InstitutionId institution) {
        Reference reference = new Reference().setType("Location");
        String codes = joined(place, '^');
        if (!codes.isEmpty()) {
            reference.setIdentifier(new Identifier()
                    .setSystem(Canonical.identifier(institution, system(place)))
                    .setValue(codes));
        }
        return reference.setDisplay(place.name().isEmpty() ? joined(place, ' ').replace("  ", " ") : place.name());
    }

    /** Bed, room or ward: the finest the place names. A department is no such thing, and has none. */
    public static Optional<CodeableConcept> physicalType(Place place) {
        if (!place.bed().isEmpty()) {
            return Optional.of(physicalType("bd", "Bed"));
        }
        if (!place.room().isEmpty()) {
            return Optional.of(physicalType("ro", "Room"));
        }
        return place.kind().equals("N") ? Optional.of(physicalType("wa", "Ward")) : Optional.empty();
    }

    private static CodeableConcept physicalType(String code, String display) {
        return new CodeableConcept(new Coding(PHYSICAL_TYPE, code, display));
    }

    /** Ward 01 and department 01 are two places: each kind is numbered on its own. */
    private static String system(Place place) {
        return switch (place.kind()) {
            case "C" -> "department-location";
            case "D" -> "division-location";
            case "N" -> "ward-location";
            default -> "location";
        };
    }

    /** Empty components between named ones are kept, so that no two places are written alike. */
    private static String joined(Place place, char separator) {
        StringBuilder out = new StringBuilder(place.point());
        if (!place.room().isEmpty() || !place.bed().isEmpty()) {
            out.append(separator).append(place.room());
        }
        if (!place.bed().isEmpty()) {
            out.append(separator).append(place.bed());
        }
        return out.toString().strip();
    }

    private static String text(Value pl, int component) {
        Value value = pl.component(component);
        return value.isNull() ? "" : value.text().strip();
    }
}
