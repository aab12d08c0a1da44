package org.stowage.transfer;

import java.util.EnumSet;
import java.util.Set;
import org.stowage.kernel.DatabaseName;

/** How far a transfer is. */
public enum TransferState {
    REQUESTED,
    APPROVED,
    /** Its goods are claimed on the shelves. */
    RELEASED,
    PICKING,
    /** All that was claimed is picked, every carton closed. */
    PACKED,
    LOADED,
    IN_TRANSIT,
    RECEIVING,
    /** Cancelled on its way: the source receives it again. */
    COMING_BACK,
    CLOSED,
    CANCELLED;

    static final Set<TransferState> CLAIMING = EnumSet.of(RELEASED, PICKING, PACKED, LOADED);
    static final Set<TransferState> PICKED = EnumSet.of(PICKING, PACKED, LOADED);
    static final Set<TransferState> ARRIVING = EnumSet.of(IN_TRANSIT, RECEIVING, COMING_BACK);

    static TransferState read(String text) {
        return DatabaseName.read(TransferState.class, text);
    }

    /** As in the database and in JSON. */
    public String code() {
        return DatabaseName.of(this).replace('_', '-');
    }
}
