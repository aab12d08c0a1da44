/** Tests of labels: what a printer would burn is decoded again and read like a scanner would. */
@NullMarked
package org.stowage.printing;

import org.jspecify.annotations.NullMarked;
