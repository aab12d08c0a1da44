@NullMarked
package org.stowage.demo;

import org.jspecify.annotations.NullMarked;
