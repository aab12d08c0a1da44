package org.stowage.access;

import org.stowage.kernel.ProblemType;

/** What the door refuses. */
public enum AccessProblem implements ProblemType {
    /** The same for an unknown login, a wrong password and a disabled operator. */
    LOGIN_REFUSED(401),
    TOO_MANY_TRIES(429),
    CROSS_SITE(403),
    WEAK_PASSWORD(422),
    WEAK_PIN(422),
    INVALID_LOGIN(422),
    NAME_MISSING(422),
    UNKNOWN_OPERATOR(404),
    LOGIN_TAKEN(422, "operator_login_unique"),
    BADGE_TAKEN(422, "operator_badge_unique"),
    GRANTS_TOO_MUCH(403),
    UNKNOWN_SCOPE(422),
    LAST_ADMINISTRATOR(422),
    FIRST_RUN_OVER(404);

    private final int status;
    private final String constraint;

    AccessProblem(int status) {
        this(status, "");
    }

    AccessProblem(int status, String constraint) {
        this.status = status;
        this.constraint = constraint;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String room() {
        return "access";
    }

    @Override
    public String constraint() {
        return constraint;
    }
}
