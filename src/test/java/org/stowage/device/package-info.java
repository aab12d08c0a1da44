@NullMarked
package org.stowage.device;

import org.jspecify.annotations.NullMarked;
