package org.stowage.counting;

import org.stowage.access.Actor;
import org.stowage.site.WarehouseKey;

/** Where goods go that a counter found and whose code nobody knows; called within the counter's act. */
public interface StrangeGoods {

    /**
     * They are set aside.
     *
     * @param code as it was scanned
     */
    void park(WarehouseKey at, CountPlace found, String code, long quantity, Actor counter);
}
