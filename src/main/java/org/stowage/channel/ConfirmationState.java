package org.stowage.channel;

import org.stowage.kernel.DatabaseName;

/**
 * How far a confirmation is. Retry: not taken yet, tried again by itself; unclear: the channel may have it and cannot be asked,
 * a person decides; refused: it said no; withdrawn: the parcel was given up before anybody was told;
 * outdated: the channel has it, but the parcel was given up since, or lost this number.
 */
enum ConfirmationState {
    WAITING,
    RETRY,
    UNCLEAR,
    REFUSED,
    SENT,
    WITHDRAWN,
    OUTDATED;

    String text() {
        return DatabaseName.of(this);
    }
}
