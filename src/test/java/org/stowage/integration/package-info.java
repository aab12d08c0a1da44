/** Files as people really send them. */
@NullMarked
package org.stowage.integration;

import org.jspecify.annotations.NullMarked;
