package org.stowage.stock;

/**
 * Where units stand and in which condition.
 *
 * @param handlingUnitId pallet, tote or carton that holds them; 0 = loose
 */
public record Place(long locationId, long handlingUnitId, Condition condition) {

    /** Loose and good, the usual case. */
    public static Place at(long locationId) {
        return new Place(locationId, 0, Condition.GOOD);
    }

    public Place in(long handlingUnitId) {
        return new Place(locationId, handlingUnitId, condition);
    }

    public Place as(Condition condition) {
        return new Place(locationId, handlingUnitId, condition);
    }
}
