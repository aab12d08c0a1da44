/**
 * Measuring what a warehouse feels: a whole day by robots that only follow what the scan desk tells them, and single
 * figures beside the same rows written by bare SQL in the same run.
 *
 * <p>Entrances: {@link org.stowage.bench.Day}, {@link org.stowage.bench.WaveFigure}; started by {@code stowage bench}.
 * Everything goes through HTTP as any program outside would do it. Owns no tables. May use every room.
 */
@NullMarked
package org.stowage.bench;

import org.jspecify.annotations.NullMarked;
