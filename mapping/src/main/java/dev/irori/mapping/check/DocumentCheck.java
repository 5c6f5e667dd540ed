package dev.irori.mapping.check;

import dev.irori.mapping.layout.ContentFolder;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Group E over the content folders of one patient: each has its main document. */
final class DocumentCheck {
    private static final Rule MAIN = RuleBook.rule("E-MAIN");

    private final FindingSink sink;
    private final Map<String, Origin> incomplete = new LinkedHashMap<>();
    private final Set<String> complete = new HashSet<>();

    DocumentCheck(FindingSink sink) {
        this.sink = sink;
    }

    void add(Place place, Origin origin) {
        ContentFolder content = place.content();
        // A flat file of the older layout is its own document.
        if (content == null || place.fileName().equals(content.toString())) {
            return;
        }
        String folder = content.toString();
        if (place.fileName().startsWith("main_document.")) {
            complete.add(folder);
            incomplete.remove(folder);
        } else if (!complete.contains(folder)) {
            incomplete.putIfAbsent(folder, origin);
        }
    }

    void close() {
        incomplete.forEach((folder, origin) -> sink.accept(new Finding(MAIN, origin, "", 0, Excerpt.of(folder))));
        incomplete.clear();
        complete.clear();
    }
}
