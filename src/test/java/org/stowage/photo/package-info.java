@NullMarked
package org.stowage.photo;

import org.jspecify.annotations.NullMarked;
