package org.stowage.handover;

import org.jspecify.annotations.Nullable;

/** What the loading door remembers. @param driverCount as the driver said it; @param reason why it is not ours */
record LoadMemory(
        String manifestNo,
        @Nullable Integer driverCount,
        @Nullable String reason) {

    static final LoadMemory NOTHING = new LoadMemory("", null, null);

    static LoadMemory at(String manifestNo) {
        return new LoadMemory(manifestNo, null, null);
    }
}
