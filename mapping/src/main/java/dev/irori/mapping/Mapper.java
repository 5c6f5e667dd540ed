package dev.irori.mapping;

import dev.irori.kernel.FhirId;
import dev.irori.kernel.FhirIds;
import dev.irori.kernel.Gap;
import dev.irori.kernel.GapKind;
import dev.irori.kernel.Outcome;
import dev.irori.kernel.PatientNumber;
import dev.irori.kernel.RecordIds;
import dev.irori.mapping.kind.Documents;
import dev.irori.mapping.kind.Kinds;
import dev.irori.mapping.layout.DataType;
import dev.irori.mapping.part.PatientSighting;
import dev.irori.mapping.part.Pid;
import dev.irori.mapping.rule.Document;
import dev.irori.mapping.rule.Kind;
import dev.irori.mapping.rule.Origin;
import dev.irori.mapping.rule.Scene;
import dev.irori.mapping.v2.CharsetPolicy;
import dev.irori.mapping.v2.Limits;
import dev.irori.mapping.v2.Message;
import dev.irori.mapping.v2.Segment;
import dev.irori.mapping.v2.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Maps one file at a time: pure, thread-safe, no I/O. The same bytes from the same source always give the same. */
public final class Mapper {
    /** What a scene without a message sees: a document need not be one. */
    private static final Message NOTHING = Message.read(
                    "MSH|^~\\&|".getBytes(StandardCharsets.US_ASCII), CharsetPolicy.AUTO, Limits.DEFAULT)
            .orThrow();

    private final FhirIds ids;
    private final Limits limits;
    private final Scene.Trace trace;

    public Mapper(FhirIds ids) {
        this(ids, Limits.DEFAULT, Scene.Trace.NONE);
    }

    public Mapper(FhirIds ids, Limits limits, Scene.Trace trace) {
        this.ids = ids;
        this.limits = limits;
        this.trace = trace;
    }

    public Outcome<MappedFile> map(Source source, byte[] bytes) {
        return Message.read(bytes, source.charset(), limits).map(message -> map(source, message));
    }

    /**
     * Maps a document of extended storage: a DocumentReference whatever it is, and what it says where it is a message we
     * read. A message that cannot be read is still a document, with a gap.
     */
    public MappedFile map(Source source, Document document) {
        Origin origin = origin(source);
        Scene whole = new Scene(origin, NOTHING, trace);
        Documents.map(document, whole);
        MappedFile file = mapped(whole, false);
        for (Document.Member member : document.members()) {
            Optional<byte[]> message = member.message();
            if (message.isPresent()) {
                file = both(file, content(source, origin, member.name(), message.get()));
            }
        }
        return file;
    }

    /** The id under which a file of a document is served as Binary. */
    public FhirId binary(Source source, String member) {
        return ids.of(source.key()).id("Binary", member);
    }

    private MappedFile content(Source source, Origin origin, String name, byte[] bytes) {
        return Message.read(bytes, source.charset(), limits)
                .fold(
                        message -> content(source, origin, message),
                        problem -> new MappedFile(
                                List.of(),
                                List.of(),
                                List.of(new Gap(GapKind.DOCUMENT_UNREAD, name, problem.code())),
                                false));
    }

    private MappedFile content(Source source, Origin origin, Message message) {
        Scene scene = new Scene(origin, message, trace);
        boolean stranger = namesAnotherPatient(source, message, scene);
        Value event = message.segment(0).field(9);
        @Nullable
        Kind kind = Kinds.ofEvent(
                event.component(1).text() + '^' + event.component(2).text());
        if (kind != null) {
            kind.map(scene);
        }
        if (!stranger) {
            sighting(message, scene);
        }
        return mapped(scene, stranger && !source.dialect().servesMismatchedPatients());
    }

    private static MappedFile both(MappedFile one, MappedFile other) {
        return new MappedFile(
                joined(one.resources(), other.resources()),
                joined(one.parts(), other.parts()),
                joined(one.gaps(), other.gaps()),
                one.quarantined() || other.quarantined());
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        List<T> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private static MappedFile mapped(Scene scene, boolean quarantined) {
        List<Mapped> resources = scene.emitted().stream()
                .map(it -> new Mapped(it.id(), it.resource(), it.origin()))
                .toList();
        return new MappedFile(resources, scene.parts(), scene.gaps(), quarantined);
    }

    /** The same for a file that was read before. */
    public MappedFile map(Source source, Message message) {
        Scene scene = new Scene(origin(source), message, trace);
        boolean stranger = namesAnotherPatient(source, message, scene);
        @Nullable Kind kind = Kinds.of(source.key().type());
        if (kind == null) {
            scene.gap(GapKind.TYPE_UNKNOWN, message.segment(0), 9, source.key().type());
        } else {
            kind.map(scene);
        }
        if (!stranger) {
            sighting(message, scene);
        }
        return mapped(scene, stranger && !source.dialect().servesMismatchedPatients());
    }

    /** Every file but the patient record itself names the patient in passing. */
    private static void sighting(Message message, Scene scene) {
        Origin origin = scene.origin();
        @Nullable Segment pid = message.first("PID");
        if (pid != null && !origin.key().type().equals(DataType.ADT_00.folder())) {
            scene.part(new PatientSighting(origin.stamp(), origin.flag(), origin.fileUri(), Pid.of(pid)));
        }
    }

    private Origin origin(Source source) {
        String patient = ids.of(source.key().patient()).id("Patient").toString();
        RecordIds record = ids.of(source.key());
        String file = record.id("File", source.stamp().padded()).toString();
        return new Origin(
                source.key(),
                source.stamp(),
                source.flag(),
                source.department(),
                source.codeNamespace(),
                record,
                patient,
                "urn:irori:" + file,
                source.locals(),
                source.dialect());
    }

    /** The path names the patient; a PID-3 that still differs after padding and renumbering is a stranger's file. */
    private static boolean namesAnotherPatient(Source source, Message message, Scene scene) {
        @Nullable Segment pid = message.first("PID");
        if (pid == null) {
            return false;
        }
        String written = pid.field(3).component(1).text().strip();
        if (written.isEmpty() || isSame(source, written)) {
            return false;
        }
        scene.gap(GapKind.PATIENT_MISMATCH, pid, 3, "");
        return true;
    }

    private static boolean isSame(Source source, String written) {
        if (!PatientNumber.isValid(written)) {
            return false;
        }
        PatientNumber number = new PatientNumber(written);
        return source.root().patient(number).equals(source.key().patient())
                || unpadded(written)
                        .equals(unpadded(source.key().patient().number().value()));
    }

    private static String unpadded(String number) {
        int from = 0;
        while (from < number.length() - 1 && number.charAt(from) == '0') {
            from++;
        }
        return number.substring(from);
    }
}
