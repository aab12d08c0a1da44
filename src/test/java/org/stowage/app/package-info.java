@NullMarked
package org.stowage.app;

import org.jspecify.annotations.NullMarked;
