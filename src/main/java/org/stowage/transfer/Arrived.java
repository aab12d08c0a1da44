package org.stowage.transfer;

import java.util.List;
import org.stowage.stock.Place;

/**
 * Units that stand before the receiver.
 *
 * @param kind of the receipt: good, damaged, over
 */
record Arrived(ArrivalSql.Expected of, String kind, long units, Place to, List<String> serials) {

    static final String GOOD = "good";
    static final String DAMAGED = "damaged";
    static final String OVER = "over";
    static final String FOUND = "found";
    static final String RETURNED = "returned";

    boolean wasSent() {
        return !kind.equals(OVER);
    }
}
