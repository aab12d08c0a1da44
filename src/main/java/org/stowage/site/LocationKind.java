package org.stowage.site;

/** What a location is for. */
public enum LocationKind {
    /** Goods arrive here; not sellable before they are put away. */
    DOCK,
    STAGING,
    RESERVE,
    /** Where single units are picked from. */
    PICK_FACE,
    PACK,
    PROBLEM,
    QUARANTINE,
    /** The outside world: supplier, customer, scrap, ...; never holds stock. */
    VIRTUAL;

    /** Whether goods mean the same to the ledger at both: promised to orders alike, allocated to picks alike. */
    boolean countsLike(LocationKind other) {
        return counts() == other.counts();
    }

    private Counts counts() {
        return switch (this) {
            case RESERVE, PICK_FACE -> Counts.ALLOCATABLE;
            case STAGING, PACK, PROBLEM -> Counts.SELLABLE;
            case DOCK, QUARANTINE -> Counts.KEPT_APART;
            case VIRTUAL -> Counts.OUTSIDE;
        };
    }

    private enum Counts {
        ALLOCATABLE,
        SELLABLE,
        KEPT_APART,
        OUTSIDE
    }
}
