package dev.irori.mapping.json;

/**
 * Where meta stands in the encoded bytes and where its parts begin, in the order they are written. Each part has its
 * leading comma; those of {@code security} are bare items.
 *
 * @param stays whether HAPI writes an empty object where nothing is left to say
 */
record MetaSlot(int from, int versionId, int lastUpdated, int source, int security, int tag, int to, boolean stays) {}
