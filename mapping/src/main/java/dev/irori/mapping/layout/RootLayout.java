package dev.irori.mapping.layout;

import dev.irori.kernel.InstitutionId;
import dev.irori.kernel.Namespace;
import dev.irori.kernel.PatientKey;
import dev.irori.kernel.PatientNumber;
import dev.irori.kernel.RecordKey;
import dev.irori.kernel.ServiceDate;

/**
 * What must be known of a root to say which record a name is: whose it is, which namespace numbered its patients, how
 * numbers are padded and which were renumbered. The root itself never enters a key: it is where a record was found.
 */
public record RootLayout(InstitutionId institution, Namespace namespace, PadRule pad, MigrationMap migration) {

    /** A root whose numbers are already those of the namespace. */
    public static RootLayout of(InstitutionId institution, Namespace namespace) {
        return new RootLayout(institution, namespace, PadRule.AS_WRITTEN, MigrationMap.NONE);
    }

    /** The chart behind a number as this root writes it, padded or not. */
    public PatientKey patient(PatientNumber written) {
        PatientNumber fitted = pad.fit(written);
        PatientNumber current = migration
                .of(written)
                .or(() -> migration.of(fitted))
                .map(pad::fit)
                .orElse(fitted);
        return new PatientKey(institution, namespace, current);
    }

    public RecordKey key(StandardName name) {
        return key(name.patient(), name);
    }

    /** The folder names the patient; date, type and order are the name's, which a misplaced file keeps. */
    public RecordKey key(StandardPath path) {
        return key(path.patient().patient(), path.name());
    }

    public RecordKey key(ContentFolder content) {
        return key(content.patient(), content);
    }

    public RecordKey key(ExtendedPath path) {
        return key(path.patient().patient(), path.content());
    }

    public RecordKey key(TransactionHeader header) {
        return key(header.patient(), header.date(), header.type(), header.order(), header.department());
    }

    private RecordKey key(PatientNumber patient, StandardName name) {
        return key(patient, name.date(), name.type(), name.order(), name.department());
    }

    private RecordKey key(PatientNumber patient, ContentFolder content) {
        return key(patient, content.date(), content.type().text(), content.key(), content.department());
    }

    /** Every visit of a day has the same order number (nines), so ADT-12 needs the department; nothing else has it. */
    private RecordKey key(PatientNumber written, ServiceDate date, String type, String order, String department) {
        String telling = type.equals(DataType.ADT_12.folder()) ? department : "";
        return new RecordKey(patient(written), date, Grammar.composed(type), order, telling);
    }
}
