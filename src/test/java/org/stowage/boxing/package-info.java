@NullMarked
package org.stowage.boxing;

import org.jspecify.annotations.NullMarked;
