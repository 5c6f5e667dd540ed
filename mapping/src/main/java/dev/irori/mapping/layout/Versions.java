package dev.irori.mapping.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of one record key, put in order: which one counts, which are earlier versions, which are deleted, and what
 * contradicts. All lists begin with the newest.
 *
 * <p>{@code history} holds every version flagged 1 or 2 that is not current, even when the record is deleted. For
 * ADT-31, ADT-32 and ADT-42 two events of one day share a key, and only their content tells an earlier event from a
 * superseded version; whoever reads the content finds both here.
 *
 * @param <T> how the caller refers to a file
 */
public record Versions<T>(Optional<T> current, List<T> history, List<T> deleted, List<Finding<T>> findings) {

    /** One file of the record. */
    public record Version<T>(T file, FileStamp stamp, Flag flag) {}

    /** A finding and the file it is about. */
    public record Finding<T>(VersionFinding kind, T file) {}

    public Versions {
        history = List.copyOf(history);
        deleted = List.copyOf(deleted);
        findings = List.copyOf(findings);
    }

    /** Nothing counts because the last word is a deletion. */
    public boolean isDeleted() {
        return current.isEmpty() && !deleted.isEmpty();
    }

    /**
     * The rule: of the versions flagged 1 the newest counts, unless a version flagged 0 is as new or newer. Copies (same
     * time and flag, as when two stores hold the record) count once, and the one given first stands for them.
     */
    public static <T> Versions<T> resolve(List<Version<T>> files) {
        List<Finding<T>> findings = new ArrayList<>();
        List<Version<T>> versions = distinct(files, findings);
        List<Version<T>> deleted = flagged(versions, Flag.DELETED);
        Optional<Version<T>> current = flagged(versions, Flag.VALID).stream()
                .findFirst()
                .filter(newest -> deleted.isEmpty() || deleted.get(0).stamp().compareTo(newest.stamp()) < 0);
        List<Version<T>> others =
                versions.stream().filter(it -> !current.equals(Optional.of(it))).toList();
        others.forEach(it -> judge(it, current, !deleted.isEmpty(), findings));
        reportSameTimes(versions, findings);
        return new Versions<>(
                current.map(Version::file),
                files(others.stream().filter(it -> it.flag() != Flag.DELETED)),
                files(deleted.stream()),
                findings);
    }

    private static <T> List<T> files(Stream<Version<T>> versions) {
        return versions.map(Version::file).toList();
    }

    /** Newest first, at one time 1 before 2 before 0; without copies. */
    private static <T> List<Version<T>> distinct(List<Version<T>> files, List<Finding<T>> findings) {
        List<Version<T>> sorted = new ArrayList<>(files);
        sorted.sort(
                Comparator.comparing((Version<T> it) -> it.stamp()).reversed().thenComparing(Version::flag));
        List<Version<T>> distinct = new ArrayList<>(sorted.size());
        for (Version<T> version : sorted) {
            if (!distinct.isEmpty() && isCopy(distinct.get(distinct.size() - 1), version)) {
                findings.add(new Finding<>(VersionFinding.COPY, version.file()));
            } else {
                distinct.add(version);
            }
        }
        return distinct;
    }

    private static <T> boolean isCopy(Version<T> one, Version<T> other) {
        return one.flag() == other.flag() && one.stamp().isSameTimeAs(other.stamp());
    }

    private static <T> List<Version<T>> flagged(List<Version<T>> versions, Flag flag) {
        return versions.stream().filter(it -> it.flag() == flag).toList();
    }

    private static <T> void reportSameTimes(List<Version<T>> versions, List<Finding<T>> findings) {
        for (int i = 1; i < versions.size(); i++) {
            if (versions.get(i - 1).stamp().isSameTimeAs(versions.get(i).stamp())) {
                findings.add(
                        new Finding<>(VersionFinding.SAME_TIME, versions.get(i).file()));
            }
        }
    }

    private static <T> void judge(
            Version<T> version, Optional<Version<T>> current, boolean deletions, List<Finding<T>> findings) {
        Optional<VersionFinding> finding =
                current.isPresent() ? besideCurrent(version, current.get()) : withoutCurrent(version, deletions);
        finding.ifPresent(kind -> findings.add(new Finding<>(kind, version.file())));
    }

    private static <T> Optional<VersionFinding> besideCurrent(Version<T> version, Version<T> current) {
        boolean newer = version.stamp().compareTo(current.stamp()) > 0;
        return switch (version.flag()) {
            case VALID -> Optional.of(VersionFinding.SEVERAL_ACTIVE);
            case HISTORY -> newer ? Optional.of(VersionFinding.HISTORY_AFTER_ACTIVE) : Optional.empty();
            case DELETED -> Optional.of(VersionFinding.DELETED_BEFORE_ACTIVE);
        };
    }

    private static <T> Optional<VersionFinding> withoutCurrent(Version<T> version, boolean deletions) {
        return switch (version.flag()) {
            case VALID -> Optional.of(VersionFinding.DELETED_YET_ACTIVE);
            case HISTORY ->
                Optional.of(deletions ? VersionFinding.DELETED_YET_HISTORY : VersionFinding.HISTORY_WITHOUT_ACTIVE);
            case DELETED -> Optional.empty();
        };
    }
}
