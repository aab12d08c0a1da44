package org.stowage.picking;

import org.jspecify.annotations.Nullable;

/** One walk. @param toteId 0: none taken yet */
record PickList(
        long id,
        long waveId,
        String waveNo,
        String status,
        long toteId,
        @Nullable Long claimedBy) {}
