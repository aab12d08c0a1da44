package org.stowage.catalog;

import java.util.Collection;
import java.util.Set;

/** Whoever keeps units of items. Called in the transaction that changes the item. */
public interface ItemHolder {

    /** Those of these items of which units are kept anywhere. */
    Set<Long> held(Collection<Long> itemIds);

    /** Customers get more, or less, remaining life of these items from now on. */
    void remainingLifeChanged(Collection<Long> itemIds);
}
