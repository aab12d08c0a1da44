package org.stowage.transfer;

import java.util.List;
import org.stowage.stock.Condition;
import org.stowage.stock.Place;

/**
 * Units that stand before the receiver.
 *
 * @param kind of the receipt: good, damaged, over, date
 */
record Arrived(ArrivalSql.Expected of, String kind, long units, Place to, List<String> serials) {

    static final String GOOD = "good";
    static final String DAMAGED = "damaged";
    static final String OVER = "over";
    /** Of a lot whose end is another one here. */
    static final String DATE = "date";
    static final String FOUND = "found";
    static final String RETURNED = "returned";

    /** Nobody sells it until somebody has said when it ends. */
    Arrived undated() {
        Place apart = to.condition() == Condition.GOOD ? to.as(Condition.QUARANTINE) : to;
        return new Arrived(of, kind.equals(GOOD) ? DATE : kind, units, apart, serials);
    }

    ClaimKind claim() {
        return switch (kind) {
            case OVER -> ClaimKind.OVER;
            case DATE -> ClaimKind.DATE;
            default -> ClaimKind.DAMAGED;
        };
    }

    boolean wasSent() {
        return !kind.equals(OVER);
    }
}
