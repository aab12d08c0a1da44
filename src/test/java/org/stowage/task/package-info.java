@NullMarked
package org.stowage.task;

import org.jspecify.annotations.NullMarked;
