package org.stowage.carrier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys under which credentials lie in the database: 32 bytes, base64. The new one encrypts; what the old one encrypted
 * can still be read, and is encrypted anew at the next start.
 *
 * @param old null: there was none before
 */
record SecretKeys(byte[] current, byte @Nullable [] old) {

    private static final int BYTES = 32;
    private static final String FILE = "secret.key";
    private static final String OLD = "secret.key.old";

    /**
     * @param current and old: of the environment, where several services share one database
     * @param home where the key's file lies else, made when it is missing, for its owner only; {@code secret.key.old}
     *     beside it is the key before
     */
    static SecretKeys of(Optional<String> current, Optional<String> old, Path home) throws IOException {
        if (current.isPresent()) {
            return new SecretKeys(read(current.get()), old.map(SecretKeys::read).orElse(null));
        }
        Path before = home.resolve(OLD);
        return new SecretKeys(
                read(file(home.resolve(FILE))), Files.exists(before) ? read(Files.readString(before)) : null);
    }

    private static String file(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] fresh = new byte[BYTES];
            new SecureRandom().nextBytes(fresh);
            Files.createDirectories(file.toAbsolutePath().getParent());
            try {
                create(file);
                Files.writeString(file, Base64.getEncoder().encodeToString(fresh) + "\n");
            } catch (FileAlreadyExistsException e) {
                // another service on this home was faster
                return Files.readString(file);
            }
        }
        return Files.readString(file);
    }

    private static void create(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    private static byte[] read(String text) {
        byte[] key = Base64.getDecoder().decode(text.strip().getBytes(StandardCharsets.US_ASCII));
        if (key.length != BYTES) {
            throw new IllegalArgumentException(
                    "a secret key has " + BYTES + " bytes, base64; this one has " + key.length);
        }
        return key;
    }
}
