/** What the office shows, and to whom. */
@NullMarked
package org.stowage.office;

import org.jspecify.annotations.NullMarked;
