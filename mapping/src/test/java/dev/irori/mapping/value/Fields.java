package dev.irori.mapping.value;

import dev.irori.mapping.v2.Decoded;
import dev.irori.mapping.v2.Encoding;
import dev.irori.mapping.v2.Limits;
import dev.irori.mapping.v2.Message;
import dev.irori.mapping.v2.Value;

/** Fields for tests, as they stand in a message. */
final class Fields {
    private Fields() {}

    static Value of(String field) {
        String text = "MSH|^~\\&|\rZZZ|" + field + '\r';
        return Message.of(Decoded.of(text, Encoding.UTF_8), Limits.DEFAULT)
                .orThrow()
                .segment(1)
                .field(1);
    }
}
