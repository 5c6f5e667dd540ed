package dev.irori.mapping.synth.world;

import dev.irori.kernel.InstitutionId;
import dev.irori.kernel.Namespace;
import dev.irori.mapping.synth.world.Formulary.Department;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A hospital, clinic or pharmacy of the network: its numbers, its people, its stores. */
public record Institution(
        int index, InstitutionId id, Kind kind, String japanese, String english, Vendor vendor, int width) {
    /** When the first hospital changed its record system. */
    public static final LocalDate CUTOVER = LocalDate.of(2022, 5, 1);
    /** From when the new system already held what the old one wrote. */
    public static final LocalDate OVERLAP = CUTOVER.minusDays(30);

    private static final List<List<String>> LISTED = Table.read("institutions", r -> r);
    private static final int OLD_WIDTH = 8;

    /** What kind of institution it is. */
    public enum Kind {
        HOSPITAL,
        CLINIC,
        PHARMACY
    }

    public static List<Institution> first(int count) {
        return IntStream.range(0, count).mapToObj(Institution::of).toList();
    }

    private static Institution of(int index) {
        List<String> row = LISTED.get(index % LISTED.size());
        int round = index / LISTED.size();
        Kind kind = Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT));
        Vendor vendor = Vendor.valueOf(row.get(4).toUpperCase(Locale.ROOT));
        InstitutionId id = new InstitutionId(
                round == 0 ? row.get(0) : row.get(0).substring(0, 5) + number(10_000 + round * 10 + index % 8, 5));
        String suffix = round == 0 ? "" : Integer.toString(round + 1);
        return new Institution(
                index,
                id,
                kind,
                row.get(2) + suffix,
                row.get(3) + (round == 0 ? "" : " " + suffix),
                vendor,
                Integer.parseInt(row.get(5)));
    }

    /** The first hospital replaced its system and keeps both stores. */
    public boolean changedVendor() {
        return index == 0;
    }

    public List<Root> roots() {
        List<Root> roots = new ArrayList<>();
        LocalDate since = changedVendor() ? OVERLAP : LocalDate.MIN;
        roots.add(root("std", Root.Kind.STD, since));
        roots.add(root("ext", Root.Kind.EXT, since));
        if (kind != Kind.PHARMACY) {
            roots.add(root("trs", Root.Kind.TRS, since));
        }
        if (changedVendor()) {
            roots.add(new Root(
                    id,
                    "std-old",
                    Root.Kind.STD,
                    new Namespace("legacy"),
                    OLD_WIDTH,
                    Vendor.KODAMA,
                    true,
                    LocalDate.MIN,
                    CUTOVER));
        }
        return List.copyOf(roots);
    }

    private Root root(String name, Root.Kind kind, LocalDate from) {
        return new Root(id, name, kind, new Namespace("main"), width, vendor, false, from, LocalDate.MAX);
    }

    /** The number this institution gave the person; no two people share one. */
    public String patientNumber(int person) {
        return number(12_345L * (index + 1) + person * 3L, width);
    }

    /** The number the replaced system had given the person. */
    public String oldPatientNumber(int person) {
        return number(40_000_000L + person * 7L, OLD_WIDTH);
    }

    /** The physician who sees patients of a department here; the same one in every run. */
    public Staff doctor(Department department) {
        return staff('D', department.code());
    }

    public Staff nurse(String ward) {
        return staff('N', ward);
    }

    public Staff clerk() {
        return staff('C', "0");
    }

    private Staff staff(char role, String place) {
        Dice dice = Dice.of(index, "staff-" + role + place);
        PersonName name = Names.adult(dice, dice.chance(0.4) ? Sex.FEMALE : Sex.MALE);
        return new Staff(role + number(dice.below(9000) + 1000L, 5), name);
    }

    private static String number(long value, int width) {
        String digits = Long.toString(value);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
