package org.stowage.outbound;

import org.jspecify.annotations.Nullable;
import org.stowage.kernel.IdempotencyKeys;

/**
 * One order of a program.
 *
 * @param claim its Idempotency-Key; null: the header was left out, the order number of its channel stands in
 */
record Handed(NewOrder order, IdempotencyKeys.@Nullable Claim claim) {}
