/** Unknown goods. */
@NullMarked
package org.stowage.stray;

import org.jspecify.annotations.NullMarked;
