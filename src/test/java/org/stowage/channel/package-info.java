/** Tests of the room channel. */
@NullMarked
package org.stowage.channel;

import org.jspecify.annotations.NullMarked;
