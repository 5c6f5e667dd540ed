package dev.irori.mapping.kind;

import dev.irori.mapping.v2.Message;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One ORC of a message about drugs, with the segments under it: an order of one drug or mixture, or what was given. */
final class DrugOrder {

    /** An RXA and the RXR that follows it, or that follows the last of the RXA it stands with. */
    record Dose(Segment rxa, @Nullable Segment rxr) {}

    final @Nullable Segment orc;
    final @Nullable Segment pv1;
    private @Nullable Segment rxe;
    final List<Segment> timings = new ArrayList<>(1);
    final List<Segment> routes = new ArrayList<>(1);
    final List<Segment> components = new ArrayList<>(0);
    final List<Segment> observations = new ArrayList<>(0);
    final List<Segment> trials = new ArrayList<>(0);
    final List<Dose> doses = new ArrayList<>(0);
    final List<Segment> dispensed = new ArrayList<>(0);
    private int routed;

    private DrugOrder(@Nullable Segment orc, @Nullable Segment pv1) {
        this.orc = orc;
        this.pv1 = pv1;
    }

    /** In message order; a second RXE under one ORC is an order of its own. */
    static List<DrugOrder> in(Message message) {
        @Nullable Segment pv1 = message.first("PV1");
        List<DrugOrder> orders = new ArrayList<>();
        for (Segment segment : message.segments()) {
            DrugOrder last = orders.isEmpty() ? null : orders.get(orders.size() - 1);
            if (segment.name().equals("ORC")) {
                orders.add(new DrugOrder(segment, pv1));
            } else if (segment.name().equals("RXE")) {
                if (last == null || last.rxe != null) {
                    last = new DrugOrder(last == null ? null : last.orc, pv1);
                    orders.add(last);
                }
                last.rxe = segment;
            } else if (last != null) {
                last.add(segment);
            }
        }
        return orders;
    }

    private void add(Segment segment) {
        switch (segment.name()) {
            case "TQ1" -> timings.add(segment);
            case "RXC" -> components.add(segment);
            case "OBX" -> observations.add(segment);
            case "CTI" -> trials.add(segment);
            case "RXA" -> doses.add(new Dose(segment, null));
            case "RXR" -> route(segment);
            case "RXD" -> dispensed.add(segment);
            default -> {}
        }
    }

    /** Before any RXA a route of the order; after some, the route of those that have none yet. */
    private void route(Segment rxr) {
        if (routed == doses.size()) {
            routes.add(rxr);
        }
        for (; routed < doses.size(); routed++) {
            doses.set(routed, new Dose(doses.get(routed).rxa(), rxr));
        }
    }

    @Nullable
    Segment rxe() {
        return rxe;
    }

    /** The segment of that name, the first where several are allowed. */
    @Nullable
    Segment segment(String name) {
        return switch (name) {
            case "ORC" -> orc;
            case "PV1" -> pv1;
            case "RXE" -> rxe;
            case "TQ1" -> first(timings);
            case "RXR" -> first(routes);
            case "RXC" -> first(components);
            case "OBX" -> first(observations);
            case "CTI" -> first(trials);
            default -> null;
        };
    }

    private static @Nullable Segment first(List<Segment> segments) {
        return segments.isEmpty() ? null : segments.get(0);
    }

    /** ORC-2. */
    String number() {
        return orc == null ? "" : orc.field(2).component(1).text().strip();
    }

    /** The RP of ORC-4, which vendors write alone, after the order number, or between it and the administration. */
    String rp() {
        String group = group();
        int last = group.lastIndexOf('_');
        if (last < 0) {
            return group.equals(number()) ? "" : unpadded(group);
        }
        int before = group.lastIndexOf('_', last - 1);
        return unpadded(before < 0 ? group.substring(last + 1) : group.substring(before + 1, last));
    }

    /** The third part of ORC-4: which of an injection's administrations this is; empty when ORC-4 has no three parts. */
    String administration() {
        String group = group();
        int last = group.lastIndexOf('_');
        return last > 0 && group.lastIndexOf('_', last - 1) > 0 ? unpadded(group.substring(last + 1)) : "";
    }

    private String group() {
        return orc == null ? "" : orc.field(4).component(1).text().strip();
    }

    private static String unpadded(String number) {
        int from = 0;
        while (from < number.length() - 1 && number.charAt(from) == '0') {
            from++;
        }
        return number.substring(from);
    }

    /** What a drug is called within a record: its code, else its name. */
    static String drug(Value cwe) {
        for (int component : new int[] {1, 4, 2, 5}) {
            Value said = cwe.component(component);
            if (said.isPresent()) {
                return said.text().strip();
            }
        }
        return "";
    }
}
