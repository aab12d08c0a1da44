package org.stowage.access;

import jakarta.enterprise.context.ApplicationScoped;
import org.stowage.kernel.Problem;

/** Whoever knows their password gives themselves another one. */
@ApplicationScoped
class OwnPassword {

    private final Logins logins;
    private final Operators operators;

    OwnPassword(Logins logins, Operators operators) {
        this.logins = logins;
        this.operators = operators;
    }

    /**
     * Every session of theirs ends; a new one opens for who asked.
     *
     * @return the new session's cookie
     * @throws Problem login-refused for a wrong present password; weak-password
     */
    String change(Actor self, String present, String next, String address) {
        logins.byPassword(self.login(), present, address);
        operators.changePassword(self, next);
        return logins.byPassword(self.login(), next, address);
    }
}
