package dev.irori.mapping.rule;

import dev.irori.kernel.FhirId;
import dev.irori.kernel.Gap;
import dev.irori.kernel.GapKind;
import dev.irori.kernel.InstitutionId;
import dev.irori.mapping.part.Part;
import dev.irori.mapping.v2.Message;
import dev.irori.mapping.v2.Segment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Everything a rule may know and where its results go: one file being mapped, by one thread. */
public final class Scene {

    /** Told of each rule that fired: how the tests know that every row of every table is exercised. */
    public interface Trace {
        Trace NONE = rule -> {};

        void fired(Rule<?> rule);
    }

    /** A resource that was made and the segment it came from. */
    public record Emitted(FhirId id, Resource resource, String origin) {}

    private final Origin origin;
    private final Message message;
    private final Trace trace;
    private final List<Emitted> emitted = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    public Scene(Origin origin, Message message, Trace trace) {
        this.origin = origin;
        this.message = message;
        this.trace = trace;
    }

    public Origin origin() {
        return origin;
    }

    public InstitutionId institution() {
        return origin.key().patient().institution();
    }

    public Message message() {
        return message;
    }

    /** The patient named by the path; a new object at each call, since the model is mutable. */
    public Reference patient() {
        return new Reference("Patient/" + origin.patientId());
    }

    /** The address of a segment, as problems and {@code meta.source} write it: {@code PRB[2]}. */
    public static String at(Segment segment) {
        return segment.name() + '[' + segment.ordinal() + ']';
    }

    /**
     * Hands over a finished resource. The item key is what the domain calls this item within its record, never its
     * position; equal keys are counted apart.
     */
    public FhirId emit(Resource resource, Segment from, String... itemKey) {
        String at = at(from);
        FhirId id = origin.ids().next(resource.fhirType(), itemKey);
        resource.setId(id.toString());
        resource.getMeta().setSource(origin.fileUri() + '#' + at);
        emitted.add(new Emitted(id, resource, at));
        return id;
    }

    /** As {@link #emit} for a resource that the file as a whole is, and no segment of it. */
    public FhirId emitWhole(Resource resource, String... itemKey) {
        FhirId id = origin.ids().next(resource.fhirType(), itemKey);
        resource.setId(id.toString());
        resource.getMeta().setSource(origin.fileUri());
        emitted.add(new Emitted(id, resource, ""));
        return id;
    }

    public void part(Part part) {
        parts.add(part);
    }

    public void gap(GapKind kind, Segment segment, int field, String value) {
        gaps.add(new Gap(kind, at(segment) + '-' + field, value));
    }

    void fired(Rule<?> rule) {
        trace.fired(rule);
    }

    public List<Emitted> emitted() {
        return Collections.unmodifiableList(emitted);
    }

    public List<Part> parts() {
        return Collections.unmodifiableList(parts);
    }

    public List<Gap> gaps() {
        return Collections.unmodifiableList(gaps);
    }
}
