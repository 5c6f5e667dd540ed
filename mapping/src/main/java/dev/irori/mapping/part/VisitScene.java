package dev.irori.mapping.part;

import java.util.Optional;

/**
 * Where and with whom, as one visit event tells it.
 *
 * @param now PV1-3
 * @param before PV1-6
 * @param reserved PV2-1: the place given up by cancelling a plan
 * @param department what PV1 says
 * @param fileDepartment what the file name says, often the department of the order rather than of the patient
 * @param attending PV1-7
 * @param admitting PV1-17
 */
public record VisitScene(
        Optional<Place> now,
        Optional<Place> before,
        Optional<Place> reserved,
        Optional<Term> department,
        Optional<Term> fileDepartment,
        Optional<Staff> attending,
        Optional<Staff> admitting) {

    /** The department of an act that decides it. */
    public Optional<Term> anyDepartment() {
        return department.or(() -> fileDepartment);
    }
}
