/** Stocktakes. */
@NullMarked
package org.stowage.counting;

import org.jspecify.annotations.NullMarked;
