package org.stowage.shipping;

import java.util.List;

/**
 * What went with the van and what did not.
 *
 * @param parcels as they left
 * @param stopped parcels that came off the manifest because their orders were stopped; usually none
 */
public record HandedOver(Manifest manifest, List<ManifestParcel> parcels, List<StoppedParcel> stopped) {}
