package org.stowage.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Passwords and PINs as argon2id (46 MiB, one pass, one lane: OWASP's password storage cheat sheet), verified exactly as
 * typed. Each hash needs its memory, so few run at once: otherwise a crowd at the door would be an attack.
 */
@ApplicationScoped
class Passwords {

    private static final int MEMORY_KIB = 46 * 1024;
    private static final int BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int AT_ONCE = 2;
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Compared with where there is nothing to compare with, so that an unknown login takes as long as a known one. */
    private static final String NOBODY = encode(new byte[SALT_BYTES], new byte[BYTES]);

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return encode(salt, argon2(password, salt));
    }

    /** @param stored null: always false, after the same time */
    boolean matches(String password, @Nullable String stored) {
        String[] parts = (stored == null ? NOBODY : stored).split("\\$");
        byte[] salt = Base64.getDecoder().decode(parts[4]);
        byte[] wanted = Base64.getDecoder().decode(parts[5]);
        boolean same = MessageDigest.isEqual(wanted, argon2(password, salt));
        return same && stored != null;
    }

    private byte[] argon2(String password, byte[] salt) {
        places.acquireUninterruptibly();
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(MEMORY_KIB)
                    .withIterations(1)
                    .withParallelism(1)
                    .withSalt(salt)
                    .build());
            byte[] hash = new byte[BYTES];
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
            return hash;
        } finally {
            places.release();
        }
    }

    private static String encode(byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=1,p=1$%s$%s"
                .formatted(MEMORY_KIB, base64.encodeToString(salt), base64.encodeToString(hash));
    }
}
