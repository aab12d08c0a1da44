package org.stowage.shipping;

import org.jspecify.annotations.Nullable;

/** A parcel on a manifest, as the handover sheet lists it. */
public record ManifestParcel(
        long id,
        String parcelNo,
        @Nullable String waybillNo,
        String orderNo,
        @Nullable Long grams,
        String channel,
        String channelOrderNo) {}
