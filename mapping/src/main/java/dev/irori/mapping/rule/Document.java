package dev.irori.mapping.rule;

import dev.irori.mapping.layout.DocumentType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document of extended storage as its folder shows it; the mapping opens no files.
 *
 * @param key the specific key (特定キー) of the content folder
 * @param members the files in it, the main document first
 */
public record Document(DocumentType type, String key, List<Member> members) {

    public Document {
        members = List.copyOf(members);
    }

    /** One file. Its content is needed only where it is an HL7 message, which says more than that it is there. */
    public static final class Member {
        private final String name;
        private final @Nullable Long size;
        private final @Nullable String sha1;
        private final byte @Nullable [] bytes;

        /**
         * @param name below the content folder; a flat file of the older layout has the name of the document
         * @param size in bytes, where the caller knows it
         * @param sha1 in base64, where the caller knows it
         */
        public Member(String name, @Nullable Long size, @Nullable String sha1, byte @Nullable [] bytes) {
            this.name = name;
            this.size = size;
            this.sha1 = sha1;
            this.bytes = bytes == null ? null : bytes.clone();
        }

        public String name() {
            return name;
        }

        public Optional<Long> size() {
            return Optional.ofNullable(size);
        }

        public Optional<String> sha1() {
            return Optional.ofNullable(sha1);
        }

        /** The content, if it begins like a message. */
        public Optional<byte[]> message() {
            return Optional.ofNullable(bytes).filter(Member::begins);
        }

        private static boolean begins(byte[] content) {
            return content.length > 3 && content[0] == 'M' && content[1] == 'S' && content[2] == 'H';
        }
    }
}
