package dev.irori.mapping.synth.write;

import dev.irori.mapping.synth.plan.Care;
import dev.irori.mapping.synth.plan.Chart;
import dev.irori.mapping.synth.plan.Filing;
import dev.irori.mapping.synth.world.Names;
import dev.irori.mapping.synth.world.Person;
import dev.irori.mapping.synth.world.PersonName;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;

/** The draft of one message with the segments every message has. */
final class Page {
    private static final String PROFILE = "SS-MIX2_1.20^SS-MIX2^1.2.392.200250.2.1.100.1.2.120^ISO";
    /** Types whose PV1 has no set id from release g on. */
    private static final Set<String> NO_SET_ID = Set.of("OMP-01", "OMP-11", "OMP-02");

    final Draft draft;
    final Chart chart;
    final Filing filing;
    final Codes codes;
    private final String number;

    Page(Draft draft, Chart chart, Filing filing, Codes codes, String number) {
        this.draft = draft;
        this.chart = chart;
        this.filing = filing;
        this.codes = codes;
        this.number = number;
    }

    String type() {
        return filing.key().type();
    }

    String order() {
        return filing.key().order();
    }

    boolean cancels() {
        return filing.cancels();
    }

    LocalDate day() {
        return filing.sent().toLocalDate();
    }

    Segment add(String name) {
        return draft.add(name);
    }

    void header(String event, String structure) {
        String stamp = Text.stamp(filing.sent());
        Segment msh = add("MSH").set(1, "|").set(2, "^~\\&");
        msh.set(3, "HIS").set(4, chart.institution().id().value()).set(5, "GW").set(6, "RCV");
        msh.set(7, stamp.substring(0, 14) + "." + stamp.substring(14));
        msh.set(9, event + "^" + structure);
        msh.set(10, type().replace("-", "") + stamp.substring(2)).set(11, "P").set(12, "2.5");
        msh.set(18, "~ISO IR87").set(20, "ISO 2022-1994");
        boolean profiled = !type().startsWith("ADT") || type().equals("ADT-00") || type().equals("ADT-61");
        if (profiled) {
            msh.set(21, PROFILE);
        }
    }

    Segment event() {
        return add("EVN")
                .set(2, Text.second(filing.sent()))
                .set(7, chart.institution().id().value());
    }

    Segment patient() {
        Person person = chart.person();
        PersonName name = person.name(day());
        return add("PID")
                .set(1, "0001")
                .set(3, number + "^^^^PI")
                .set(5, Text.person(chart.nameVariant() ? Names.variant(name) : name))
                .set(7, Text.day(person.birth()))
                .set(8, person.sex().code());
    }

    Segment patientWithAddress() {
        var address = chart.person().address(day());
        String postal = address.town().postal();
        String where = "^^^^" + postal.substring(0, 3) + "-" + postal.substring(3) + "^JPN^H^"
                + address.text(chart.shortAddress());
        return patient().set(11, where).set(13, "^PRN^PH^^^^^^^^^" + address.telephone());
    }

    Segment visit(Care care) {
        Segment pv1 = add("PV1");
        if (!NO_SET_ID.contains(type())) {
            pv1.set(1, "0001");
        }
        return pv1.set(2, care.inpatient() ? "I" : "O").set(3, Text.place(care)).set(7, Text.staff(care.doctor()));
    }

    /** The common order segment; {@code control} gives way to CA when this message deletes the order. */
    Segment order(String control, LocalDateTime at, Care care) {
        Segment orc = add("ORC").set(1, cancels() ? "CA" : control).set(2, order());
        orc.set(9, Text.second(at)).set(12, Text.staff(care.doctor()));
        return orc.set(17, Text.department(care.department()));
    }

    /** What an order adds where the type allows it: who typed it, where, in which house, for whom. */
    Segment fullOrder(String control, LocalDateTime at, Care care) {
        return order(control, at, care)
                .set(10, Text.staff(chart.institution().clerk()))
                .set(13, Text.place(care))
                .set(21, chart.institution().japanese())
                .set(29, care.inpatient() ? "I^入院患者オーダ^HL70482" : "O^外来患者オーダ^HL70482");
    }
}
