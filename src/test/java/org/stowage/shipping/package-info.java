@NullMarked
package org.stowage.shipping;

import org.jspecify.annotations.NullMarked;
