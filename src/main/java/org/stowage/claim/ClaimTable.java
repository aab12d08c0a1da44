package org.stowage.claim;

import static org.stowage.claim.ClaimAct.*;
import static org.stowage.claim.ClaimState.*;

import java.util.List;
import java.util.Optional;

/** The way of a claim, whole: what is not a row here does not happen. */
final class ClaimTable {

    record Row(ClaimState from, ClaimAct act, ClaimState to) {}

    static final List<Row> ROWS = List.of(
            new Row(OPEN, FILE, FILED),
            new Row(FILED, ACCEPT, ACCEPTED),
            new Row(FILED, ACCEPT_PART, PARTLY),
            new Row(FILED, REFUSE, REFUSED),
            new Row(ACCEPTED, PAY, PAID),
            new Row(PARTLY, PAY, PAID),
            new Row(OPEN, WITHDRAW, WITHDRAWN),
            new Row(FILED, WITHDRAW, WITHDRAWN));

    private ClaimTable() {}

    static Optional<ClaimState> after(ClaimState state, ClaimAct act) {
        return ROWS.stream()
                .filter(row -> row.from() == state && row.act() == act)
                .map(Row::to)
                .findFirst();
    }

    /** What people may do with it now. */
    static List<ClaimAct> acts(ClaimState state) {
        return ROWS.stream().filter(row -> row.from() == state).map(Row::act).toList();
    }
}
