@NullMarked
package org.stowage.agent;

import org.jspecify.annotations.NullMarked;
