package dev.irori.kernel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes every {@link FhirId}, from the secret of an installation. Thread-safe; the keyed state is set up once and
 * cloned for each record.
 */
public final class FhirIds {

    /** Shorter secrets could be searched, and with them patient numbers. */
    public static final int SECRET_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac keyed;
    private final ConcurrentMap<InstitutionId, Integer> partitions = new ConcurrentHashMap<>();

    private FhirIds(byte[] secret) {
        try {
            keyed = Mac.getInstance(ALGORITHM);
            keyed.init(new SecretKeySpec(secret, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
        }
    }

    public static FhirIds of(byte[] secret) {
        if (secret.length < SECRET_BYTES) {
            throw new IllegalArgumentException("the id secret has at least " + SECRET_BYTES + " bytes");
        }
        return new FhirIds(secret);
    }

    /** The fixed key of {@code irori map} and of the demo network: its ids are reproducible, and protect nothing. */
    public static FhirIds forDemo() {
        return new FhirIds("irori demonstration key, not a secret".getBytes(StandardCharsets.US_ASCII));
    }

    /** Tells two secrets apart without telling what they are. */
    public String fingerprint() {
        Mac mac = fresh();
        new IdFields(mac).add("fingerprint");
        return HexFormat.of().formatHex(mac.doFinal(), 0, 8);
    }

    /** The ids of what one record holds. */
    public RecordIds of(RecordKey key) {
        Mac mac = fresh();
        PatientKey patient = key.patient();
        new IdFields(mac)
                .add("record")
                .add(patient)
                .add(key.date().toString())
                .add(key.type())
                .add(key.order())
                .add(key.department());
        return new RecordIds(partition(patient.institution()), mac);
    }

    /** The ids of what belongs to a chart as a whole: Patient, and whatever is assembled under it. */
    public RecordIds of(PatientKey key) {
        Mac mac = fresh();
        new IdFields(mac).add("patient").add(key);
        return new RecordIds(partition(key.institution()), mac);
    }

    /** Where the rows of an institution live: SHA-256 of its code, mod 32. */
    public int partition(InstitutionId institution) {
        return partitions.computeIfAbsent(institution, FhirIds::hashed);
    }

    private static int hashed(InstitutionId institution) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(institution.value().getBytes(StandardCharsets.US_ASCII));
            return hash[hash.length - 1] & (FhirId.PARTITIONS - 1);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private Mac fresh() {
        return copy(keyed);
    }

    static Mac copy(Mac mac) {
        try {
            return (Mac) mac.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the " + ALGORITHM + " of this runtime cannot be cloned", e);
        }
    }
}
