package org.stowage.handover;

import org.jspecify.annotations.Nullable;

/** What the loading door remembers. @param driverCount as the driver said it */
record LoadMemory(String manifestNo, @Nullable Integer driverCount) {

    static final LoadMemory NOTHING = new LoadMemory("", null);
}
