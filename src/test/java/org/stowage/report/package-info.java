/** Documents on paper, read back as a scanner and a printer see them. */
@NullMarked
package org.stowage.report;

import org.jspecify.annotations.NullMarked;
