@NullMarked
package org.stowage.handover;

import org.jspecify.annotations.NullMarked;
