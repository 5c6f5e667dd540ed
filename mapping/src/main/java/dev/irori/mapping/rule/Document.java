package dev.irori.mapping.rule;

import dev.irori.mapping.layout.DocumentType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document of extended storage as its folder shows it; the mapping opens no files.
 *
 * @param key the specific key (特定キー) of the content folder
 * @param members the files in it, the main document first
 */
public record Document(DocumentType type, String key, List<Member> members) {

    /**
     * One file.
     *
     * @param name below the content folder; a flat file of the older layout has the name of the document
     * @param size in bytes, where the caller knows it
     * @param sha1 in base64, where the caller knows it
     * @param bytes the content of an HL7 message, which says more than that it is there
     */
    public record Member(
            String name, @Nullable Long size, @Nullable String sha1, byte @Nullable [] bytes) {}

    public Document {
        members = List.copyOf(members);
    }
}
