package org.stowage.picking;

/** How the orders of a wave are walked. */
enum WaveMode {
    /** One walk per order. */
    ORDER(1),
    /** One walk for several orders; what is fetched is sorted to them afterwards. */
    BATCH(12);

    final int ordersPerList;

    WaveMode(int ordersPerList) {
        this.ordersPerList = ordersPerList;
    }
}
