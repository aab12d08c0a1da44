/**
 * Measuring what a warehouse feels: a whole day by robots that only follow what the scan desk tells them, and single
 * figures beside the same rows written by bare SQL in the same run.
 *
 * <p>Entrances: {@link org.stowage.bench.Day}, {@link org.stowage.bench.Suite}; started by {@code stowage bench}.
 * Everything goes through HTTP as any program outside would do it, but figures that say "at the facade". A figure is a
 * {@link org.stowage.bench.Measurement}; it proves its sums, then adds its lines to the report. Owns no tables. May use every room.
 */
@NullMarked
package org.stowage.bench;

import org.jspecify.annotations.NullMarked;
