package org.stowage.access;

import java.security.SecureRandom;
import java.util.Base64;
import org.stowage.kernel.Idempotency;

/** Session ids, API tokens and first-run secrets: 256 random bits, of which the database knows the hash only. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Secrets() {}

    static String fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] hash(String secret) {
        return Idempotency.hash(secret);
    }
}
