package org.stowage.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.stowage.kernel.Problem;

/** Long enough, and none of those that are tried first; no rule about kinds of characters (NIST SP 800-63B). */
final class PasswordRule {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 256;
    private static final Set<String> REFUSED = read();

    private PasswordRule() {}

    /** @throws Problem weak-password */
    static void check(String password, String login) {
        int length = password.codePointCount(0, password.length());
        String plain = password.toLowerCase(Locale.ROOT);
        String word = plain.replaceAll("[^\\p{L}]+$", "");
        boolean first = REFUSED.contains(plain)
                || REFUSED.contains(word)
                || word.equals(login.toLowerCase(Locale.ROOT))
                || plain.chars().distinct().count() < 3;
        if (length < SHORTEST || length > LONGEST || first) {
            throw Problem.of(AccessProblem.WEAK_PASSWORD, SHORTEST, LONGEST).at("/password");
        }
    }

    /** @throws Problem weak-pin */
    static void checkPin(String pin) {
        boolean digits = pin.matches("[0-9]{4,12}");
        boolean same = pin.chars().distinct().count() == 1;
        if (!digits || same || "01234567890123".contains(pin) || "98765432109876".contains(pin)) {
            throw Problem.of(AccessProblem.WEAK_PIN).at("/pin");
        }
    }

    private static Set<String> read() {
        try (InputStream file = PasswordRule.class.getResourceAsStream("/access/refused-passwords.txt")) {
            if (file == null) {
                throw new IllegalStateException("the list of refused passwords is missing");
            }
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
