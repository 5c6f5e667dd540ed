package dev.irori.mapping.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
        List<Version<T>> active = flagged(versions, Flag.VALID);
        List<Version<T>> deleted = flagged(versions, Flag.DELETED);
        boolean counts = !active.isEmpty()
                && (deleted.isEmpty()
                        || deleted.get(0).stamp().compareTo(active.get(0).stamp()) < 0);
        Optional<Version<T>> current = counts ? Optional.of(active.get(0)) : Optional.empty();
        for (int i = 0; i < versions.size(); i++) {
            Version<T> version = versions.get(i);
            if (current.filter(it -> it == version).isEmpty()) {
                judge(version, current, !deleted.isEmpty(), findings);
            }
            if (i > 0 && versions.get(i - 1).stamp().isSameTimeAs(version.stamp())) {
                findings.add(new Finding<>(VersionFinding.SAME_TIME, version.file()));
            }
        }
        List<T> history = versions.stream()
                .filter(it -> it.flag() != Flag.DELETED
                        && current.filter(c -> c == it).isEmpty())
                .map(Version::file)
                .toList();
        return new Versions<>(
                current.map(Version::file),
                history,
                deleted.stream().map(Version::file).toList(),
                findings);
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
