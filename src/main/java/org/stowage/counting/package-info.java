/**
 * Stocktakes: people look what is really there while the house goes on working, somebody else looks again where it differs,
 * and what two agree about is booked.
 *
 * <p>Entrances: {@link org.stowage.counting.Counts} (open, recount, approve, post, cancel), {@link
 * org.stowage.counting.Counting} (what a counter does at a place), {@link org.stowage.counting.CountLists} (what pages and
 * programs read), {@link org.stowage.counting.CountPapers} (whole counts, row by row).
 *
 * <p>Tables owned: stock_count, count_assignee, count_place, count_tally, count_variance, count_rule. What always holds: a
 * variance is the counted units less the book at the instant of the confirmation, of goods that did not move while they were
 * counted; the difference is booked, never the absolute; one person is at a place at a time; a count is booked once or not
 * at all; nobody who counts blind learns from here what the book says.
 *
 * <p>Lower rooms used: task, stock, catalog, site, access, kernel.
 */
@NullMarked
package org.stowage.counting;

import org.jspecify.annotations.NullMarked;
