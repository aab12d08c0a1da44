/**
 * The ground of the house: quantities, refusals, SQL, replay protection, events for later, and the one table in which
 * every code of the floor is found.
 *
 * <p>Entrances: {@link org.stowage.kernel.Sql} (every statement of the house), {@link org.stowage.kernel.Problem} (every
 * refusal), {@link org.stowage.kernel.Idempotency}, {@link org.stowage.kernel.Outbox},
 * {@link org.stowage.kernel.Identifiers}, {@link org.stowage.kernel.Texts}, {@link org.stowage.kernel.Retention}.
 *
 * <p>Tables owned: identifier, idempotency, outbox. What always holds: a key, its effect and its answer are written in one
 * transaction; an event is written in the transaction of the act that it tells of.
 *
 * <p>Uses no other room.
 */
@NullMarked
package org.stowage.kernel;

import org.jspecify.annotations.NullMarked;
