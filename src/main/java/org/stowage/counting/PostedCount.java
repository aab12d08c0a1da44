package org.stowage.counting;

import java.util.List;

/**
 * What a count changed in the book.
 *
 * @param cause of its moves in the ledger
 * @param shortOrders numbers of orders that lost units by it
 */
public record PostedCount(String countNo, long lines, long gained, long lost, String cause, List<String> shortOrders) {}
