package dev.irori.mapping.synth.plan;

import dev.irori.mapping.synth.world.Formulary.Department;
import dev.irori.mapping.synth.world.Staff;

/** Where and by whom a person is cared for; the bed is empty for outpatients. */
public record Care(boolean inpatient, Department department, Bed bed, Staff doctor) {

    /** A place in a ward. */
    public record Bed(String ward, String room, String number) {
        public static final Bed NONE = new Bed("", "", "");
    }

    static Care outpatient(Department department, Staff doctor) {
        return new Care(false, department, Bed.NONE, doctor);
    }

    Care in(Bed other) {
        return new Care(true, department, other, doctor);
    }
}
