package dev.irori.kernel;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;

/**
 * The ids of the resources of one record, from domain keys (a drug and its RP, a test and its material), never from
 * segment ordinals. Not thread-safe: one per mapping of a record.
 */
public final class RecordIds {

    private final int partition;
    private final Mac prefix;
    private final Map<FhirId, Integer> seen = new HashMap<>();

    RecordIds(int partition, Mac prefix) {
        this.partition = partition;
        this.prefix = prefix;
    }

    /** The id of the only resource of this type with this key; the same arguments always give the same id. */
    public FhirId id(String resourceType, String... itemKey) {
        return id(0, resourceType, itemKey);
    }

    /** As {@link #id(String, String...)} at the first call with a key; each further call numbers one more equal key. */
    public FhirId next(String resourceType, String... itemKey) {
        FhirId first = id(0, resourceType, itemKey);
        int occurrence = seen.merge(first, 1, Integer::sum) - 1;
        return occurrence == 0 ? first : id(occurrence, resourceType, itemKey);
    }

    /** The id of the resource that {@link #next} met after {@code occurrence} others with the same key. */
    public FhirId id(int occurrence, String resourceType, String... itemKey) {
        Mac mac = FhirIds.copy(prefix);
        IdFields fields = new IdFields(mac).add(resourceType).add(itemKey.length);
        for (String part : itemKey) {
            fields.add(part);
        }
        fields.add(occurrence);
        ByteBuffer hash = ByteBuffer.wrap(mac.doFinal());
        return new FhirId(partition, hash.getLong(), hash.getLong());
    }
}
