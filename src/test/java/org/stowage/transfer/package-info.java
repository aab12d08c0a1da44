@NullMarked
package org.stowage.transfer;

import org.jspecify.annotations.NullMarked;
