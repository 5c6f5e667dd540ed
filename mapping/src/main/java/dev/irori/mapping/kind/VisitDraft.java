package dev.irori.mapping.kind;

import dev.irori.mapping.part.Place;
import dev.irori.mapping.part.Staff;
import dev.irori.mapping.part.Term;
import dev.irori.mapping.part.VisitAct;
import dev.irori.mapping.part.VisitEvent;
import dev.irori.mapping.part.VisitScene;
import dev.irori.mapping.part.VisitTimes;
import dev.irori.mapping.rule.Draft;
import dev.irori.mapping.rule.Origin;
import dev.irori.mapping.v2.Message;
import dev.irori.mapping.v2.Segment;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One ADT message about a visit or a stay, and what its rules have read of it so far. */
final class VisitDraft implements Draft {

    /** The times a message may state; each is read by a rule of its own. */
    enum Time {
        RECORDED,
        PLANNED,
        OCCURRED,
        ADMITTED,
        DISCHARGED,
        TO_ADMIT,
        TO_DISCHARGE,
        TO_RETURN
    }

    final VisitAct act;
    private final Message message;
    private final Map<Time, String> times = new EnumMap<>(Time.class);
    boolean cancels;
    String patientClass = "";

    @Nullable
    Place now;

    @Nullable
    Place before;

    @Nullable
    Place reserved;

    @Nullable
    Term department;

    @Nullable
    Term fileDepartment;

    @Nullable
    Staff attending;

    @Nullable
    Staff admitting;

    @Nullable
    Term disposition;

    boolean died;

    VisitDraft(VisitAct act, Message message) {
        this.act = act;
        this.message = message;
    }

    @Override
    public @Nullable Segment segment(String name) {
        return message.first(name);
    }

    void time(Time time, String stated) {
        times.put(time, stated);
    }

    VisitEvent event(Origin origin) {
        return new VisitEvent(
                origin.key(),
                origin.stamp(),
                origin.flag(),
                origin.fileUri(),
                act,
                cancels,
                times(),
                scene(),
                patientClass,
                Optional.ofNullable(disposition),
                died);
    }

    private VisitTimes times() {
        return new VisitTimes(
                time(Time.RECORDED),
                time(Time.PLANNED),
                time(Time.OCCURRED),
                time(Time.ADMITTED),
                time(Time.DISCHARGED),
                time(Time.TO_ADMIT),
                time(Time.TO_DISCHARGE),
                time(Time.TO_RETURN));
    }

    private Optional<String> time(Time time) {
        return Optional.ofNullable(times.get(time));
    }

    private VisitScene scene() {
        return new VisitScene(
                Optional.ofNullable(now),
                Optional.ofNullable(before),
                Optional.ofNullable(reserved),
                Optional.ofNullable(department),
                Optional.ofNullable(fileDepartment),
                Optional.ofNullable(attending),
                Optional.ofNullable(admitting));
    }
}
