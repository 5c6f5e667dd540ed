package dev.irori.mapping.check;

import dev.irori.mapping.v2.Message;
import dev.irori.mapping.v2.Segment;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What only a whole store shows: the usual width of patient numbers, mixed storages, one label on everything. */
final class StoreCheck {
    private static final Rule PADDING = RuleBook.rule("F-PADDING");
    private static final Rule STORE = RuleBook.rule("P-STORE");
    private static final Rule CONFIDENTIAL = RuleBook.rule("X-CONFIDENTIAL");
    private static final int MOST_STORES = 1_000;
    private static final int ENOUGH_PROBLEMS = 20;
    private static final double NEARLY_ALL = 0.9;

    private final FindingSink sink;
    private final Map<String, Store> stores = new HashMap<>();

    private static final class Store {
        private final Map<Integer, Width> widths = new HashMap<>();
        private final Map<String, Integer> labels = new HashMap<>();
        private Place.Kind kind = Place.Kind.STRAY;
        private Origin labelled = new Origin("", "?", "?");
        private boolean mixed;
    }

    private static final class Width {
        private final Origin first;
        private final String number;
        private int patients;

        private Width(Origin first, String number) {
            this.first = first;
            this.number = number;
        }
    }

    StoreCheck(FindingSink sink) {
        this.sink = sink;
    }

    /** Called for the first file of each patient. */
    void patient(Place place, Origin origin) {
        Store store = of(place.store());
        String number = place.patientFolder();
        if (store != null && !number.isEmpty()) {
            store.widths.computeIfAbsent(number.length(), width -> new Width(origin, number)).patients++;
        }
    }

    void file(Place place, Origin origin) {
        Place.Kind kind = place.kind();
        Store store = kind == Place.Kind.STRAY || kind == Place.Kind.TRANSACTION ? null : of(place.store());
        if (store == null || store.mixed) {
            return;
        }
        if (store.kind == Place.Kind.STRAY) {
            store.kind = kind;
        } else if (store.kind != kind) {
            store.mixed = true;
            sink.accept(new Finding(STORE, origin, "", 0, Excerpt.of(place.fileName())));
        }
    }

    void labels(Place place, Origin origin, Message message) {
        Store store = message.first("PRB") == null ? null : of(place.store());
        if (store == null) {
            return;
        }
        store.labelled = origin;
        for (Segment problem : message.all("PRB")) {
            String label = problem.field(25).component(1).raw();
            if (label.length() <= 4) {
                store.labels.merge(label, 1, Integer::sum);
            }
        }
    }

    private @Nullable Store of(String path) {
        Store store = stores.get(path);
        if (store == null && stores.size() < MOST_STORES) {
            store = new Store();
            stores.put(path, store);
        }
        return store;
    }

    void close() {
        for (Store store : stores.values()) {
            padding(store);
            labels(store);
        }
        stores.clear();
    }

    /** One finding per width that is not the usual one; the first patient of it is the example. */
    private void padding(Store store) {
        int usual = store.widths.values().stream()
                .mapToInt(width -> width.patients)
                .max()
                .orElse(0);
        for (Width width : store.widths.values()) {
            if (width.patients < usual) {
                sink.accept(new Finding(
                        PADDING, width.first, "", 0, Excerpt.of(width.number + " (" + width.patients + ")")));
            }
        }
    }

    private void labels(Store store) {
        int all = store.labels.values().stream().mapToInt(Integer::intValue).sum();
        store.labels.forEach((label, count) -> {
            boolean restricts = !label.isEmpty() && !label.equals("U") && !label.equals("N");
            if (restricts && all >= ENOUGH_PROBLEMS && count > NEARLY_ALL * all) {
                sink.accept(new Finding(
                        CONFIDENTIAL, store.labelled, "", 0, Excerpt.of("PRB-25 " + label + ": " + count + "/" + all)));
            }
        });
    }
}
