/** Tests of the room tracking. */
@NullMarked
package org.stowage.tracking;

import org.jspecify.annotations.NullMarked;
