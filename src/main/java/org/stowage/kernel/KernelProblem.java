package org.stowage.kernel;

/** Refusals that any room may give. */
public enum KernelProblem implements ProblemType {
    INVALID_REQUEST(422),
    UNREADABLE(400),
    WRONG_TYPE(400),
    UNKNOWN_FIELD(400),
    UNKNOWN_PARAMETER(400),
    NOT_FOUND(404),
    NOT_ALLOWED(403),
    NOT_LOGGED_IN(401),
    METHOD_NOT_ALLOWED(405),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA(415),
    INVALID_VALUE(422),
    UNFIT_VALUE(422),
    BREAKS_RULE(422),
    INVALID_QUANTITY(422),
    MISSING_VALUE(422),
    IDEMPOTENCY_KEY_MISSING(400),
    IDEMPOTENCY_KEY_REUSED(422),
    IN_FLIGHT(409),
    LOST_RACE(409),
    TOO_BUSY(429),
    UNAVAILABLE(503),
    INTERNAL(500);

    private final int status;

    KernelProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String room() {
        return "kernel";
    }
}
