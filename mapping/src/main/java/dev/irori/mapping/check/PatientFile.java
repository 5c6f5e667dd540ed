package dev.irori.mapping.check;

import dev.irori.mapping.layout.StandardName;

/** What is remembered of a file until its patient is complete. */
final class PatientFile {
    private final Origin origin;
    private final StandardName name;
    private Facts facts = Facts.NONE;

    /** What the message said; empty where it said nothing or could not be read. */
    record Facts(String birth, String sex, String disposition, boolean cancel) {
        private static final Facts NONE = new Facts("", "", "", false);
    }

    PatientFile(Origin origin, StandardName name) {
        this.origin = origin;
        this.name = name;
    }

    Origin origin() {
        return origin;
    }

    StandardName name() {
        return name;
    }

    boolean isNewerThan(PatientFile other) {
        return name.stamp().compareTo(other.name.stamp()) > 0;
    }

    Facts facts() {
        return facts;
    }

    void facts(Facts read) {
        this.facts = read;
    }
}
