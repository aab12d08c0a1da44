package org.stowage.shipping;

import java.util.Optional;

/** Told to the packer when a box is closed: where it stands until its carrier comes. The door above knows it. */
public interface LaneSigns {

    /** @return lane, and the cage or bag that is being filled there: {@code 3 / H-CAGE7}; empty: no lane is made for it */
    Optional<String> of(long warehouseId, String parcelNo);
}
