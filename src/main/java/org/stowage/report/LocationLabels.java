package org.stowage.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.stowage.kernel.DatabaseName;
import org.stowage.site.Stretch;
import org.stowage.site.Walk;
import org.stowage.site.Walk.Stop;

/** Labels of a part of the walk, in walking order: whoever sticks them goes along once. */
@ApplicationScoped
class LocationLabels {

    private static final String DESIGN = "location";

    private final Walk walk;

    LocationLabels(Walk walk) {
        this.walk = walk;
    }

    LabelRun of(long warehouseId, Stretch stretch, LabelRuns.Arrow arrow) {
        List<Stop> stops = walk.along(warehouseId, stretch, LabelRun.MOST + 1);
        return new LabelRun(
                "locations",
                DESIGN,
                stops.stream().map(stop -> label(stop, arrow)).toList());
    }

    private static Map<String, Object> label(Stop stop, LabelRuns.Arrow arrow) {
        return Map.of(
                "code", stop.code(),
                "barcode", "L-" + stop.code(),
                "zone", Objects.requireNonNullElse(stop.zone(), ""),
                "level", Objects.requireNonNullElse(stop.level(), ""),
                "arrow", DatabaseName.of(arrow));
    }
}
