@NullMarked
package org.stowage.claim;

import org.jspecify.annotations.NullMarked;
