package org.stowage.transfer;

import java.util.List;

/**
 * How the stock floor knows a transfer: as an order of its own, under the negative of its ids. Orders have positive ones, so
 * both claim the same goods by the same statements and never mean each other.
 */
final class Claimed {

    /** No wave releases a transfer. */
    static final long NO_WAVE = 0;

    private Claimed() {}

    static long by(long id) {
        return -id;
    }

    static List<Long> as(long transferId) {
        return List.of(by(transferId));
    }
}
