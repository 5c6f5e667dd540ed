package dev.irori.mapping.synth.write;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * One file before its bytes are made. Every piece of the path, every segment and field, the character set and finally
 * the bytes can be altered, one without the others: that is how quirks and faults are planted.
 */
public final class Draft {
    private final String root;
    private final boolean extended;
    private final Map<Folder, String> folders = new EnumMap<>(Folder.class);
    private final Map<Part, String> name = new EnumMap<>(Part.class);
    private final List<Segment> segments = new ArrayList<>();
    private String separator = "_";
    private String document = "";
    private String body = "";
    private String terminator = "\r";
    private Encoding encoding = Encoding.JIS;
    private boolean omitted;
    private UnaryOperator<byte[]> last = UnaryOperator.identity();

    /** The folders between the root and the file. */
    public enum Folder {
        FIRST,
        SECOND,
        PATIENT,
        DATE,
        TYPE
    }

    /** The parts of a file or content folder name. */
    public enum Part {
        PATIENT,
        DATE,
        TYPE,
        ORDER,
        STAMP,
        DEPARTMENT,
        FLAG
    }

    /** How text becomes bytes. */
    public enum Encoding {
        /** ISO-2022-JP with JIS X 0208 only. */
        JIS,
        /** ISO-2022-JP with the characters vendors added. */
        JIS_VENDOR,
        /** As before, and half-width kana after an escape of their own. */
        JIS_KANA,
        UTF_8,
        CP932,
        EUC
    }

    /** A path relative to the network and the bytes that belong there. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once and never compared
    public record Rendered(String path, byte[] bytes) {}

    Draft(String root, boolean extended) {
        this.root = root;
        this.extended = extended;
    }

    public String root() {
        return root;
    }

    /** Whether this is a content folder of the extended storage. */
    public boolean extended() {
        return extended;
    }

    /** The data type, as the folder says. */
    public String type() {
        return folder(Folder.TYPE);
    }

    public String folder(Folder folder) {
        return folders.getOrDefault(folder, "");
    }

    public Draft folder(Folder folder, String text) {
        folders.put(folder, text);
        return this;
    }

    public String part(Part part) {
        return name.getOrDefault(part, "");
    }

    /** A name without a part is written without its separator, too: {@code drop}. */
    public Draft part(Part part, String text) {
        name.put(part, text);
        return this;
    }

    public Draft drop(Part part) {
        name.remove(part);
        return this;
    }

    public Draft separator(String text) {
        separator = text;
        return this;
    }

    /** The segments in file order; the list may be altered. */
    public List<Segment> segments() {
        return segments;
    }

    /** The first segment of a name. */
    public Segment segment(String wanted) {
        return segments.stream()
                .filter(s -> s.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + wanted + " in a draft of " + type()));
    }

    public List<Segment> all(String wanted) {
        return segments.stream().filter(s -> s.name().equals(wanted)).toList();
    }

    Segment add(String segment) {
        Segment added = new Segment(segment);
        segments.add(added);
        return added;
    }

    /** The main document of a content folder; text that is no message goes into {@code text}. */
    Draft document(String file, String text) {
        document = file;
        body = text;
        return this;
    }

    public Encoding encoding() {
        return encoding;
    }

    public Draft encoding(Encoding other) {
        encoding = other;
        return this;
    }

    /** What ends each segment, a carriage return unless altered. */
    public Draft terminator(String text) {
        terminator = text;
        return this;
    }

    /** A last step on the bytes, after all steps given before. */
    public Draft bytes(UnaryOperator<byte[]> step) {
        UnaryOperator<byte[]> before = last;
        last = bytes -> step.apply(before.apply(bytes));
        return this;
    }

    /** This file is never written. */
    public Draft omit() {
        omitted = true;
        return this;
    }

    public boolean omitted() {
        return omitted;
    }

    public Rendered render() {
        return new Rendered(path(), last.apply(encode()));
    }

    public String path() {
        StringBuilder out = new StringBuilder(160).append(root);
        for (Folder folder : Folder.values()) {
            String text = folder(folder);
            if (!text.isEmpty()) {
                out.append(text).append('/');
            }
        }
        out.append(String.join(separator, name.values()));
        return extended ? out.append('/').append(document).toString() : out.toString();
    }

    /** The message or document as text, before it is encoded. */
    public String text() {
        return buffer().toString();
    }

    private StringBuilder buffer() {
        StringBuilder out = new StringBuilder(2048).append(body);
        for (Segment segment : segments) {
            segment.render(out);
            out.append(terminator);
        }
        return out;
    }

    private byte[] encode() {
        return switch (encoding) {
            case JIS -> Jis.encode(buffer(), true);
            case JIS_VENDOR, JIS_KANA -> Jis.encode(buffer(), false);
            case UTF_8 -> text().getBytes(StandardCharsets.UTF_8);
            case CP932 -> text().getBytes(Charset.forName("windows-31j"));
            case EUC -> text().getBytes(Charset.forName("EUC-JP"));
        };
    }
}
