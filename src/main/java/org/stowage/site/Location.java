package org.stowage.site;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/** A place with an address in one warehouse. Changed by {@link Locations} only. */
@Entity
public class Location {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @PartitionKey
    @Column(name = "warehouse_id", updatable = false)
    private long warehouseId;

    @Column
    private String code;

    @Column(name = "zone_id")
    private @Nullable Long zoneId;

    @Column
    @Convert(converter = LocationKindColumn.class)
    private LocationKind kind;

    private @Nullable String aisle;
    private @Nullable String bay;
    private @Nullable String level;

    @Column(name = "x_mm")
    private @Nullable Long xMm;

    @Column(name = "y_mm")
    private @Nullable Long yMm;

    @Column(name = "z_mm")
    private @Nullable Long zMm;

    @Column(name = "width_mm")
    private @Nullable Long widthMm;

    @Column(name = "depth_mm")
    private @Nullable Long depthMm;

    @Column(name = "height_mm")
    private @Nullable Long heightMm;

    @Column(name = "max_weight_grams")
    private @Nullable Long maxWeightGrams;

    @Column(name = "max_units")
    private @Nullable Long maxUnits;

    @Column(name = "temperature_class")
    private @Nullable String temperatureClass;

    @Column
    @Convert(converter = MixingColumn.class)
    private Mixing mixing;

    @Column(name = "reach_class")
    private @Nullable String reachClass;

    @Column(name = "fixed_item_id")
    private @Nullable Long fixedItemId;

    private long sequence;

    @Column(name = "blocked_at")
    private @Nullable Instant blockedAt;

    protected Location() {}

    public long id() {
        return id;
    }

    public long warehouseId() {
        return warehouseId;
    }

    public String code() {
        return code;
    }

    public @Nullable Long zoneId() {
        return zoneId;
    }

    public LocationKind kind() {
        return kind;
    }

    public @Nullable String aisle() {
        return aisle;
    }

    public @Nullable String bay() {
        return bay;
    }

    public @Nullable String level() {
        return level;
    }

    public @Nullable Long xMm() {
        return xMm;
    }

    public @Nullable Long yMm() {
        return yMm;
    }

    public @Nullable Long zMm() {
        return zMm;
    }

    public @Nullable Long widthMm() {
        return widthMm;
    }

    public @Nullable Long depthMm() {
        return depthMm;
    }

    public @Nullable Long heightMm() {
        return heightMm;
    }

    public @Nullable Long maxWeightGrams() {
        return maxWeightGrams;
    }

    public @Nullable Long maxUnits() {
        return maxUnits;
    }

    public @Nullable String temperatureClass() {
        return temperatureClass;
    }

    public Mixing mixing() {
        return mixing;
    }

    public @Nullable String reachClass() {
        return reachClass;
    }

    public @Nullable Long fixedItemId() {
        return fixedItemId;
    }

    /** The place on the walk: picks go from low to high. */
    public long sequence() {
        return sequence;
    }

    /** Nobody may put to it or take from it; null: open. */
    public @Nullable Instant blockedAt() {
        return blockedAt;
    }

    public boolean isBlocked() {
        return blockedAt != null;
    }
}
