package org.stowage.stock;

import java.util.Collection;
import java.util.List;

/** What people call orders, told by the room that keeps them: refusals of this floor name orders, not ids. */
public interface OrderNumbers {

    List<String> of(long warehouseId, Collection<Long> orderIds);
}
