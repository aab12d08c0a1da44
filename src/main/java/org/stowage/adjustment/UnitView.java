package org.stowage.adjustment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.stock.HandlingUnit;

/** A unit with what lies and stands in it. */
public record UnitView(
        String lpn,
        HandlingUnit.Kind kind,
        String warehouse,
        @Nullable String location,
        @Nullable String parent,
        List<Content> content,
        List<UnitView> units) {

    public record Content(
            String sku, String name, @Nullable String lot, String condition, long onHand, long allocated) {}

    /** As somebody sees it who is to count what lies in it. */
    UnitView closed() {
        return new UnitView(lpn, kind, warehouse, location, parent, List.of(), List.of());
    }
}
