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
    VIRTUAL
}
