/** Plans and scopes of counts. */
@NullMarked
package org.stowage.countplan;

import org.jspecify.annotations.NullMarked;
