package org.stowage.claim;

import org.stowage.kernel.ProblemType;

/** Refusals of the claims desk. */
public enum ClaimProblem implements ProblemType {
    CLAIM_EXISTS(422),
    CLAIM_LIVES(422),
    CLAIM_NOT_NOW(422),
    CLAIM_NOT_POSTED(422),
    CLAIM_NEEDS_AMOUNT(422),
    CLAIM_ABOVE_ASKED(422),
    CLAIM_ABOVE_ACCEPTED(422),
    CLAIM_NEEDS_WHY(422),
    CLAIM_FILED_ALREADY(422),
    CLAIM_OTHER_CURRENCY(422),
    CLAIM_OVER(422),
    DOCUMENT_TYPE(422),
    DOCUMENT_TOO_LARGE(413),
    DOCUMENT_BROKEN(422),
    TOO_MANY_DOCUMENTS(422),
    DOCUMENT_THERE(422),
    NO_PHOTOS(422),
    PRICE_HALF(422);

    private final int status;

    ClaimProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String room() {
        return "claim";
    }

    @Override
    public String constraint() {
        return switch (this) {
            case CLAIM_LIVES -> "claim_live_unique";
            case DOCUMENT_THERE -> "claim_document_once";
            default -> "";
        };
    }
}
