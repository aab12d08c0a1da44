package org.stowage.shipping;

import java.util.List;

/**
 * A parcel, or one of its boxes, was scanned at the door.
 *
 * @param left numbers of its boxes that are still to be scanned; none: all of the parcel is on
 */
public record BoxScan(String parcelNo, List<String> left) {

    public boolean isWhole() {
        return left.isEmpty();
    }
}
