@NullMarked
package org.stowage.inbound;

import org.jspecify.annotations.NullMarked;
