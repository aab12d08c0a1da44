package org.stowage.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;

/**
 * What others change about somebody who works here: badge, password, language, coming back. Whoever does it could have
 * given all that this operator has. Whatever opens the door ends the operator's sessions when it changes.
 */
@ApplicationScoped
@Transactional
@Retrying
class OperatorChanges {

    private final Operators operators;
    private final RoleSql roles;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Audit audit;

    OperatorChanges(Operators operators, RoleSql roles, Sessions sessions, Passwords passwords, Audit audit) {
        this.operators = operators;
        this.roles = roles;
        this.sessions = sessions;
        this.passwords = passwords;
        this.audit = audit;
    }

    /**
     * @param badge null: takes badge and PIN away
     * @param pin null: the present one stays
     * @throws Problem badge-taken, weak-pin; missing-value for a first badge without a PIN
     */
    void wear(Actor giver, String login, @Nullable String badge, @Nullable String pin) {
        Operator operator = over(giver, login);
        if (pin != null) {
            PasswordRule.checkPin(pin);
        } else if (badge != null && operator.pinHash() == null) {
            throw Problem.of(KernelProblem.MISSING_VALUE).at("/pin");
        }
        String kept = pin == null ? operator.pinHash() : passwords.hash(pin);
        operator.wear(badge, badge == null ? null : kept);
        sessions.endAll(operator.id());
        record(giver, "operator.badge", operator);
    }

    /** @throws Problem weak-password */
    void resetPassword(Actor giver, String login, String password) {
        Operator operator = over(giver, login);
        PasswordRule.check(password, operator.login());
        operator.openWith(passwords.hash(password));
        sessions.endAll(operator.id());
        record(giver, "operator.password", operator);
    }

    void changeLanguage(Actor giver, String login, String tag) {
        Operator operator = over(giver, login);
        operator.read(tag);
        record(giver, "operator.language", operator);
    }

    /** Comes back with the roles, the password and the tokens from before. */
    void enable(Actor giver, String login) {
        Operator operator = over(giver, login);
        operator.enable();
        record(giver, "operator.enable", operator);
    }

    private Operator over(Actor giver, String login) {
        Operator operator = operators.get(giver, login);
        GrantRule.checkOver(giver, roles.actor(operator.id()));
        return operator;
    }

    private void record(Actor giver, String act, Operator operator) {
        audit.record(Audit.HOUSE, giver.operatorId(), act, operator.login(), Map.of());
    }
}
