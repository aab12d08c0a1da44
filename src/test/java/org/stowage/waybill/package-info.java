@NullMarked
package org.stowage.waybill;

import org.jspecify.annotations.NullMarked;
