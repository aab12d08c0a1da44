/**
 * What is counted, and how often: a scope chooses places and says what counting them will cost; a plan makes a count of what
 * is due, every day.
 *
 * <p>Entrances: {@link org.stowage.countplan.CountScopes} (which places, what they will cost), {@link
 * org.stowage.countplan.CountStarts} (a scope becomes a count), {@link org.stowage.countplan.CountPlans} (what is counted again
 * and again).
 *
 * <p>Table owned: count_plan. What always holds: the same scope chooses the same places as long as the goods stay where they
 * are, at random too; a plan makes one count a day at most by itself, of no more places than it may; what is being counted is
 * not asked for again.
 *
 * <p>Lower rooms used: counting, catalog, site, access, kernel.
 */
@NullMarked
package org.stowage.countplan;

import org.jspecify.annotations.NullMarked;
