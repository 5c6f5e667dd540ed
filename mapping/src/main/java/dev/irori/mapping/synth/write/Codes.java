package dev.irori.mapping.synth.write;

import dev.irori.mapping.synth.world.Dice;
import dev.irori.mapping.synth.world.Formulary.Disease;
import dev.irori.mapping.synth.world.Formulary.Drug;
import dev.irori.mapping.synth.world.Formulary.LabTest;
import dev.irori.mapping.synth.world.Quirks;
import dev.irori.mapping.synth.world.Root;
import dev.irori.mapping.synth.world.Vendor;
import java.util.Locale;

/** The codes a store writes: standard ones where its hospital has mapped the item, local ones always or as habit is. */
final class Codes {
    /** What a disease without a MEDIS number is filed under. */
    private static final String UNCODED = "20084317";

    private final Vendor vendor;
    private final boolean realistic;
    private final long hospital;

    Codes(Root root, Quirks quirks) {
        this.vendor = root.vendor();
        this.realistic = quirks == Quirks.REALISTIC;
        this.hospital = Long.parseLong(root.institution().value()) * 2 + (root.migrated() ? 1 : 0);
    }

    boolean realistic() {
        return realistic;
    }

    Vendor vendor() {
        return vendor;
    }

    /** Whether the hospital has a standard code for an item: the same answer every time. */
    private boolean mapped(String kind, String key, double rate) {
        return !realistic || Dice.of(hospital, kind + key).chance(rate);
    }

    boolean mapped(Drug drug) {
        return mapped("drug", drug.key(), vendor.drugRate());
    }

    boolean mapped(LabTest test) {
        return mapped("test", test.key(), vendor.testRate());
    }

    boolean mapped(Disease disease) {
        return mapped("disease", disease.key(), vendor.diseaseRate());
    }

    String drug(Drug drug) {
        String local = Text.code(drug.local(), drug.name(), "99DR1");
        return mapped(drug) ? both(Text.code(drug.hot9(), drug.name(), "HOT9"), local) : local;
    }

    /** The drug as a component of a mixture, where sites write one code only. */
    String component(Drug drug) {
        return mapped(drug)
                ? Text.code(drug.hot9(), drug.name(), "HOT9")
                : Text.code(drug.local(), drug.name(), "99DR1");
    }

    String test(LabTest test) {
        String local = Text.code(test.localCode(), test.local(), "99LAB");
        return mapped(test) ? both(Text.code(test.jlac10(), test.name(), "JC10"), local) : local;
    }

    String disease(Disease disease, boolean uncoded) {
        if (uncoded) {
            return Text.code(UNCODED, disease.name(), "MDCDX2");
        }
        return mapped(disease)
                ? Text.code(disease.number(), disease.name(), "MDCDX2")
                : Text.code("B" + disease.number().substring(3), disease.name(), "99DIS");
    }

    private String both(String standard, String local) {
        return realistic && vendor.localFirst() ? local + "^" + standard : standard + "^" + local;
    }

    String unit(String unit) {
        if (unit.isEmpty()) {
            return "";
        }
        if (realistic && vendor == Vendor.KODAMA) {
            return "^" + unit.replace("{1.73_m2}", "1.73m2").toLowerCase(Locale.ROOT);
        }
        return Text.code(unit, unit, "ISO+");
    }

    /** ORC-4: the prescription number within the order, and the administration number of an infusion. */
    String group(String order, int rp, int administration) {
        Vendor.GroupNumber style = realistic ? vendor.groupNumber() : Vendor.GroupNumber.ORDER_RP_ADMINISTRATION;
        return switch (style) {
            case ORDER_RP_ADMINISTRATION -> order + "_" + two(rp) + "_00" + administration;
            case ORDER_RP ->
                administration > 1 ? order + "_" + two(rp) + "_00" + administration : order + "_" + two(rp);
            case PLAIN -> administration > 1 ? order + "_" + two(rp) + "_00" + administration : Integer.toString(rp);
        };
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
