package org.stowage.task;

import java.util.List;

/**
 * A question of the desk itself.
 *
 * @param opens name of the dialog that is opened on C-YES, or empty
 * @param candidates what the scanned code may mean, chosen by C-CHOOSE-n
 */
record Pending(String opens, List<Candidate> candidates) {

    static Pending opening(String dialog) {
        return new Pending(dialog, List.of());
    }

    static Pending among(List<Candidate> candidates) {
        return new Pending("", candidates);
    }
}
