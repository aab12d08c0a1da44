package org.stowage.carrier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts credentials for the database, AES-256-GCM. What is sealed belongs to one row: moved to another it does not open.
 * Form: {@code <first 8 digits of the key's SHA-256>:<base64 of 12 bytes nonce and the rest>}.
 */
final class SecretBox {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeys keys;
    private final SecureRandom random = new SecureRandom();

    SecretBox(SecretKeys keys) {
        this.keys = keys;
    }

    /** @param row what the text belongs to */
    String seal(String text, String row) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, keys.current(), nonce, text.getBytes(StandardCharsets.UTF_8), row);
        byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE, sealed.length);
        return id(keys.current()) + ":" + Base64.getEncoder().encodeToString(all);
    }

    /** @throws IllegalStateException sealed with a key that is not here, for another row, or changed */
    String open(String sealed, String row) {
        byte[] all = Base64.getDecoder().decode(sealed.substring(sealed.indexOf(':') + 1));
        byte[] nonce = Arrays.copyOf(all, NONCE);
        byte[] text = run(Cipher.DECRYPT_MODE, key(sealed), nonce, Arrays.copyOfRange(all, NONCE, all.length), row);
        return new String(text, StandardCharsets.UTF_8);
    }

    /** Whether it was sealed with a key that is on its way out. */
    boolean isOld(String sealed) {
        return !sealed.startsWith(id(keys.current()) + ":");
    }

    private byte[] key(String sealed) {
        byte @Nullable [] old = keys.old();
        if (!isOld(sealed)) {
            return keys.current();
        }
        if (old != null && sealed.startsWith(id(old) + ":")) {
            return old;
        }
        throw new IllegalStateException("credentials were encrypted with another key (" + sealed.split(":", 2)[0]
                + "): set STOWAGE_SECRET_KEY_OLD, or enter them again");
    }

    private static String id(byte[] key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key))
                    .substring(0, 8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] run(int mode, byte[] key, byte[] nonce, byte[] text, String row) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(row.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("credentials cannot be opened: they were changed, or are not of " + row, e);
        }
    }
}
