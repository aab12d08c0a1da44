package org.stowage.carrier;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier's computer sent to us by itself; nothing of it is believed before its signature is looked at.
 *
 * @param body as it came
 * @param signature the header of a carrier that signs in a header
 * @param key of the address, for a carrier that signs nothing
 */
public record PushMessage(
        String body, @Nullable String signature, @Nullable String key) {

    /** @throws IllegalArgumentException it is no form */
    Map<String, String> form() {
        Map<String, String> fields = new HashMap<>();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(
                        URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }
}
