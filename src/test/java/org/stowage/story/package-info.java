/** Long stories that read like a day in the warehouse, told through HTTP and scans only. */
@NullMarked
package org.stowage.story;

import org.jspecify.annotations.NullMarked;
