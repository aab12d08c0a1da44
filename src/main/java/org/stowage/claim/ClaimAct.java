package org.stowage.claim;

/** What moves a claim on. */
public enum ClaimAct {
    FILE,
    ACCEPT,
    ACCEPT_PART,
    REFUSE,
    PAY,
    WITHDRAW;

    /** As in history, texts and addresses. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
