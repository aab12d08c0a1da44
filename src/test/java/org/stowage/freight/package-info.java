@NullMarked
package org.stowage.freight;

import org.jspecify.annotations.NullMarked;
