/** Corrections, moves, freezes and recalls. */
@NullMarked
package org.stowage.adjustment;

import org.jspecify.annotations.NullMarked;
