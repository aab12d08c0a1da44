package org.stowage.access;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;

/**
 * Somebody who begins to work here.
 *
 * @param password left out: badge or token only
 * @param pin of a badge
 * @param warehouses codes; left out: all that who grants has; so are the owners
 */
public record NewOperator(
        String login,
        String name,
        @Nullable String password,
        @Nullable String badge,
        @Nullable String pin,
        @Nullable String language,
        Set<Role> roles,
        @Nullable List<String> warehouses,
        @Nullable List<String> owners) {

    private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}._@-]{1,64}");

    private static final List<String> LANGUAGES = List.of("en", "zh-CN");

    /** @throws Problem with the first fault */
    void check() {
        if (login == null || !LOGIN.matcher(login).matches()) {
            throw Problem.of(AccessProblem.INVALID_LOGIN, String.valueOf(login)).at("/login");
        }
        if (name == null || name.isBlank() || name.length() > 200) {
            throw Problem.of(AccessProblem.NAME_MISSING).at("/name");
        }
        if (language != null && !LANGUAGES.contains(language)) {
            throw Problem.of(KernelProblem.INVALID_VALUE, language, String.join(", ", LANGUAGES))
                    .at("/language");
        }
        if (roles == null || roles.stream().anyMatch(Objects::isNull)) {
            throw Problem.of(KernelProblem.MISSING_VALUE).at("/roles");
        }
        if (password != null) {
            PasswordRule.check(password, login);
        }
        if (pin != null) {
            PasswordRule.checkPin(pin);
        }
    }

    /** Fit to be kept with a request's key. */
    NewOperator withoutSecrets() {
        return new NewOperator(login, name, null, badge, null, language, roles, warehouses, owners);
    }
}
