package dev.irori.mapping.check;

import dev.irori.kernel.Outcome;
import dev.irori.kernel.Problem;
import dev.irori.mapping.layout.StandardName;
import dev.irori.mapping.layout.TransactionHeader;
import dev.irori.mapping.layout.TransactionName;
import dev.irori.mapping.layout.Trigger;
import dev.irori.mapping.v2.CharsetPolicy;
import dev.irori.mapping.v2.Limits;
import dev.irori.mapping.v2.Message;
import dev.irori.mapping.v2.Segment;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Judges the files of a store one after the other and hands each finding to a sink. Files come grouped by patient
 * folder, in any order within it; memory holds one patient. One checker per thread.
 */
public final class Checker implements AutoCloseable {
    /** How strictly to look; {@code structureModel} also asks the HL7 v2.5 model, at about twice the time. */
    public record Options(boolean structureModel, CharsetPolicy charset, Limits limits, int examplesPerRule) {
        public static final Options DEFAULT = new Options(true, CharsetPolicy.AUTO, Limits.DEFAULT, 5);

        public Options withStructureModel(boolean asked) {
            return new Options(asked, charset, limits, examplesPerRule);
        }
    }

    private static final Rule UNREADABLE = RuleBook.rule("E-UNREADABLE");
    private static final Rule EMPTY = RuleBook.rule("E-EMPTY");
    private static final Rule TRANSACTION = RuleBook.rule("F-TRANSACTION");
    private static final int START = 16;

    private final Options options;
    private final FindingSink sink;
    private final Tally tally;
    private final PatientCheck patient;
    private final DocumentCheck documents;
    private final StoreCheck stores;
    private final @Nullable ModelJudge model;
    private String currentPatient = "";
    private boolean inPatient;

    public Checker(Options options, FindingSink sink) {
        this.options = options;
        this.sink = sink;
        this.tally = new Tally(options.examplesPerRule());
        this.patient = new PatientCheck(this::found);
        this.documents = new DocumentCheck(this::found);
        this.stores = new StoreCheck(this::found);
        this.model = options.structureModel() ? new ModelJudge() : null;
    }

    /** The counts so far; complete after {@link #close}. */
    public Tally tally() {
        return tally;
    }

    /** A file that was read; {@code path} separates its levels by '/' and ends with the file name. */
    public void file(String path, byte[] bytes) {
        Place place = Place.of(path);
        Origin origin = enter(place, path, bytes.length);
        if (bytes.length == 0) {
            found(EMPTY, origin, path);
            return;
        }
        switch (place.kind()) {
            case STANDARD -> standard(place, origin, bytes);
            case TRANSACTION -> transaction(place, origin, bytes);
            case EXTENDED, STRAY -> {}
        }
    }

    /** A file that could not be read; it still counts, and its name is judged. */
    public void unreadable(String path, Problem problem) {
        Place place = Place.of(path);
        Origin origin = enter(place, path, 0);
        found(UNREADABLE, origin, problem.code() + " " + path);
    }

    /** Either of the two, as reading gives it. */
    public void accept(String path, Outcome<byte[]> read) {
        read.fold(
                bytes -> {
                    file(path, bytes);
                    return true;
                },
                problem -> {
                    unreadable(path, problem);
                    return false;
                });
    }

    /** Judges what only the end can tell: the last patient and each store as a whole. */
    @Override
    public void close() {
        patient.close();
        documents.close();
        stores.close();
    }

    private Origin enter(Place place, String path, int size) {
        Origin origin = place.origin(path);
        String folder = place.patient();
        if (!folder.equals(currentPatient)) {
            patient.close();
            documents.close();
            currentPatient = folder;
            if (place.kind() == Place.Kind.STANDARD || place.kind() == Place.Kind.EXTENDED) {
                tally.patient();
                stores.patient(place, origin);
            }
        }
        tally.file(origin, size);
        stores.file(place, origin);
        documents.add(place, origin);
        NameCheck.check(place, (rule, excerpt) -> found(rule, origin, excerpt));
        StandardName name = place.name();
        inPatient = name != null && place.isOwn(name);
        if (name != null && inPatient) {
            patient.add(new PatientFile(origin, name));
        }
        return origin;
    }

    private void standard(Place place, Origin origin, byte[] bytes) {
        StandardName name = place.name();
        Outcome<Message> read = Message.read(bytes, options.charset(), options.limits());
        Message message = read.asOptional().orElse(null);
        if (message == null) {
            read.failure().ifPresent(problem -> found(HeaderCheck.of(problem, start(bytes)), origin, start(bytes)));
            return;
        }
        if (name == null) {
            return;
        }
        Subject subject = new Subject(origin, name, message);
        examine(subject);
        subject.findings().forEach(this::found);
        if (inPatient) {
            patient.facts(facts(subject));
        }
        stores.labels(place, origin, message);
    }

    private void examine(Subject subject) {
        HeaderCheck.check(subject);
        // Another message than the name promises would break every rule of the promised one.
        if (HeaderCheck.isForeign(subject)) {
            return;
        }
        StructureCheck.check(subject);
        RequiredCheck.check(subject);
        ContentNameCheck.check(subject);
        TextCheck.check(subject);
        FormatCheck.check(subject);
        CodeCheck.check(subject);
        ResultCheck.check(subject);
        DateCheck.check(subject);
        ListCheck.check(subject);
        if (model != null) {
            model.judge(subject);
        }
    }

    private static PatientFile.Facts facts(Subject subject) {
        Segment pid = subject.message().first("PID");
        Segment visit = subject.message().first("PV1");
        Trigger trigger = HeaderCheck.trigger(subject);
        return new PatientFile.Facts(
                pid == null ? "" : Times.day(pid.field(7).raw()),
                pid == null ? "" : pid.field(8).raw(),
                visit == null ? "" : visit.field(36).component(1).raw(),
                trigger != null && trigger.cancel());
    }

    private void transaction(Place place, Origin origin, byte[] bytes) {
        if (TransactionName.parse(place.fileName()).asOptional().isEmpty()) {
            found(TRANSACTION, origin, place.fileName());
            return;
        }
        // Header lines are ASCII; the messages between them are not looked into.
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int headers = 0;
        for (int at = text.indexOf("#SSMIX"); at >= 0; at = text.indexOf("#SSMIX", at + 1)) {
            headers++;
            String line = text.substring(at, lineEnd(text, at));
            if (TransactionHeader.parse(line).asOptional().isEmpty()) {
                found(TRANSACTION, origin, line);
                return;
            }
        }
        if (headers == 0) {
            found(TRANSACTION, origin, start(bytes));
        }
    }

    private static int lineEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\r' && text.charAt(at) != '\n') {
            at++;
        }
        return at;
    }

    private static String start(byte[] bytes) {
        return new String(bytes, 0, Math.min(START, bytes.length), StandardCharsets.ISO_8859_1);
    }

    private void found(Rule rule, Origin origin, String excerpt) {
        found(new Finding(rule, origin, "", 0, Excerpt.of(excerpt)));
    }

    private void found(Finding finding) {
        tally.finding(finding);
        sink.accept(finding);
    }
}
