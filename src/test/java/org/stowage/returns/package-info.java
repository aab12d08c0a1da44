/** Goods coming back. */
@NullMarked
package org.stowage.returns;

import org.jspecify.annotations.NullMarked;
