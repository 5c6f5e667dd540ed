package dev.irori.mapping.synth;

import dev.irori.mapping.synth.write.Draft;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A generated network in memory, taken apart with nothing but string functions. */
record Tree(Map<String, byte[]> files) {

    static Tree of(Settings settings) {
        Map<String, byte[]> files = new TreeMap<>();
        Network.plan(settings).write((path, bytes) -> {
            if (files.put(path, bytes) != null) {
                throw new AssertionError("written twice: " + path);
            }
        });
        return new Tree(files);
    }

    static String jis(byte[] bytes) {
        return new String(bytes, Charset.forName("ISO-2022-JP"));
    }

    static List<String[]> segments(Draft draft) {
        List<String[]> segments = new ArrayList<>();
        for (String line : jis(draft.render().bytes()).split("\r")) {
            segments.add(line.split("\\|", -1));
        }
        return segments;
    }

    List<String> standard() {
        return files.keySet().stream()
                .filter(p -> p.contains("/std/") || p.contains("/std-old/"))
                .toList();
    }

    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
