/**
 * The ledger floor: where every unit stands, how it came there, and what of it is spoken for.
 *
 * <p>Entrances: {@link org.stowage.stock.StockLedger} (every movement), {@link org.stowage.stock.Promises} (claims of order
 * lines on sellable stock), {@link org.stowage.stock.Sellable} (what may be offered at all),
 * {@link org.stowage.stock.Pools} (units set aside for a channel or a promotion, safety stock),
 * {@link org.stowage.stock.Allocations} (claims on a location), {@link org.stowage.stock.Steals} (claims that change hands),
 * {@link org.stowage.stock.Freezes}, {@link org.stowage.stock.Lots}, {@link org.stowage.stock.Serials},
 * {@link org.stowage.stock.HandlingUnits}, {@link org.stowage.stock.StockQuery}, {@link org.stowage.stock.Proof},
 * {@link org.stowage.stock.Repairs}, {@link org.stowage.stock.Supplies} (packing material that is used up),
 * {@link org.stowage.stock.CountedPlaces} (where a count is under way).
 *
 * <p>Tables owned: lot, serial, lpn, handling_unit, stock, stock_move, stock_snapshot, snapshot_cut, availability, stock_pool,
 * promise, allocation, allocation_short, stock_freeze, stock_repair, stock_counting. SQL only: a balance and its move are one statement, never
 * an object read and written back.
 *
 * <p>What always holds: per bucket, on hand = sum of moves in - sum of moves out; 0 &lt;= allocated &lt;= on hand; allocated =
 * sum of open allocations; promised = sum of open promises; promised &lt;= sellable = sum of the rows flagged so; what
 * is set aside = what open pools still hold; each crossing of a mark is told once. Named
 * constraints are the last wall and {@link org.stowage.stock.Proof} checks all of it, always.
 *
 * <p>Uses site (kinds of locations), access, kernel.
 */
@NullMarked
package org.stowage.stock;

import org.jspecify.annotations.NullMarked;
