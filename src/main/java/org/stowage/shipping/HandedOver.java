package org.stowage.shipping;

import java.util.List;

/**
 * What went with the van and what did not.
 *
 * @param stopped parcels that came off the manifest because their orders were stopped; usually none
 */
public record HandedOver(Manifest manifest, List<StoppedParcel> stopped) {}
