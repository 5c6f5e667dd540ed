package dev.irori.mapping.value;

import dev.irori.kernel.GapKind;
import dev.irori.mapping.part.Place;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.table.Canonical;
import dev.irori.mapping.table.Row;
import dev.irori.mapping.table.Table;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.jspecify.annotations.Nullable;

/**
 * The department (診療科) a record belongs to. Messages say it in one of several places: the entering organization of
 * the order (ORC-17), the hospital service (PV1-10), the place where an outpatient is seen (PV1-3, when PL.6 is C), and
 * last the file name.
 */
public final class Departments {
    private static final String SYSTEM = "http://jami.jp/SS-MIX2/CodeSystem/ClinicalDepartment";
    private static final String LOCAL = "department";
    private static final String NONE = "-";
    private static final int ENTERED_BY = 17;
    private static final int PLACE = 3;
    private static final int REFERRER = 8;
    private static final int SERVICE = 10;

    private Departments() {}

    /** What the first of these places says; either segment may be missing. */
    public static Optional<CodeableConcept> of(Scene scene, @Nullable Segment orc, @Nullable Segment pv1) {
        if (orc != null && orc.field(ENTERED_BY).isPresent()) {
            CodeableConcept entered = Codes.of(scene, orc, ENTERED_BY).concept(orc.field(ENTERED_BY));
            if (!entered.isEmpty()) {
                return Optional.of(entered);
            }
        }
        return of(scene, pv1).or(() -> ofFileName(scene)).or(() -> misplaced(scene, pv1));
    }

    /** As {@link #of}, put on a resource whose type has no element for it. */
    public static void add(DomainResource resource, Scene scene, @Nullable Segment orc, @Nullable Segment pv1) {
        of(scene, orc, pv1)
                .ifPresent(it -> resource.addExtension(new Extension(Canonical.extension("department"), it)));
    }

    /** What the visit segment says: PV1-10, else PV1-3 where it names a department. */
    public static Optional<CodeableConcept> of(Scene scene, @Nullable Segment pv1) {
        if (pv1 == null) {
            return Optional.empty();
        }
        Value service = pv1.field(SERVICE);
        if (service.isPresent()) {
            return concept(service.component(1).text(), scene, pv1, SERVICE);
        }
        Value place = pv1.field(PLACE);
        return Places.read(place).filter(Place::isDepartment).isPresent()
                ? concept(place.component(1).text(), scene, pv1, PLACE)
                : Optional.empty();
    }

    /** What the file name says. */
    public static Optional<CodeableConcept> ofFileName(Scene scene) {
        String code = scene.origin().department();
        if (code.equals(NONE)) {
            return Optional.empty();
        }
        return Optional.of(concept(code, scene));
    }

    /** Reports a department that stands where the referring doctor belongs (PV1-8): nobody is called {@code 01}. */
    public static void reportMisplaced(Scene scene, @Nullable Segment pv1) {
        if (pv1 != null && isMisplaced(pv1)) {
            scene.gap(
                    GapKind.FIELD_MISPLACED, pv1, REFERRER, pv1.field(REFERRER).text());
        }
    }

    /** Whether PV1-8 holds nothing but a code of two or three characters. */
    public static boolean isMisplaced(Segment pv1) {
        Value referrer = pv1.field(REFERRER);
        String code = referrer.component(1).text().strip();
        return referrer.components() == 1 && (code.length() == 2 || code.length() == 3) && !referrer.isNull();
    }

    private static Optional<CodeableConcept> misplaced(Scene scene, @Nullable Segment pv1) {
        return pv1 != null && isMisplaced(pv1)
                ? concept(pv1.field(REFERRER).text(), scene, pv1, REFERRER)
                : Optional.empty();
    }

    /** A bare code: the unified one if its table has it, else the hospital's own, which is a gap. */
    private static Optional<CodeableConcept> concept(String written, Scene scene, Segment segment, int field) {
        String code = written.strip();
        if (code.isEmpty()) {
            return Optional.empty();
        }
        if (row(code).isEmpty()) {
            scene.gap(GapKind.CODE_UNKNOWN, segment, field, code);
        }
        return Optional.of(concept(code, scene));
    }

    private static CodeableConcept concept(String code, Scene scene) {
        String local = Canonical.local(scene.institution(), scene.origin().codeNamespace(), LOCAL);
        Coding coding = row(code)
                .map(row -> new Coding(SYSTEM, code, row.japanese()))
                .orElseGet(() -> new Coding().setSystem(local).setCode(code));
        return new CodeableConcept(coding);
    }

    /** Three characters are finer than two, and need not all be listed: the first two are then the parent. */
    private static Optional<Row> row(String code) {
        Optional<Row> row = Table.DEPARTMENT.row(code);
        return row.isPresent() || code.length() != 3 ? row : Table.DEPARTMENT.row(code.substring(0, 2));
    }
}
