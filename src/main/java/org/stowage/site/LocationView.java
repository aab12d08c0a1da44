package org.stowage.site;

import org.jspecify.annotations.Nullable;

/** A place as the API shows it. */
record LocationView(
        String location,
        @Nullable String zone,
        LocationKind kind,
        @Nullable String aisle,
        @Nullable String bay,
        @Nullable String level,
        @Nullable Long xMm,
        @Nullable Long yMm,
        @Nullable Long zMm,
        @Nullable Long widthMm,
        @Nullable Long depthMm,
        @Nullable Long heightMm,
        @Nullable Long maxWeightGrams,
        @Nullable Long maxUnits,
        @Nullable String temperatureClass,
        Mixing mixing,
        @Nullable String reachClass,
        long sequence,
        boolean blocked) {

    static LocationView from(Location location, @Nullable String zone) {
        return new LocationView(
                location.code(),
                zone,
                location.kind(),
                location.aisle(),
                location.bay(),
                location.level(),
                location.xMm(),
                location.yMm(),
                location.zMm(),
                location.widthMm(),
                location.depthMm(),
                location.heightMm(),
                location.maxWeightGrams(),
                location.maxUnits(),
                location.temperatureClass(),
                location.mixing(),
                location.reachClass(),
                location.sequence(),
                location.isBlocked());
    }
}
