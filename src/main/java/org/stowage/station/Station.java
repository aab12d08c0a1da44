package org.stowage.station;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/** A fixed workplace. Its code is upper case and unique in its warehouse. */
@Entity
@Table(name = "station")
public class Station {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @PartitionKey
    @Column(name = "warehouse_id", updatable = false)
    private long warehouseId;

    private String code;
    private String name;

    @Column(name = "location_id")
    private @Nullable Long locationId;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected Station() {}

    Station(long warehouseId, String code, String name, @Nullable Long locationId) {
        this.warehouseId = warehouseId;
        this.code = code;
        this.name = name;
        this.locationId = locationId;
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return id;
    }

    public long warehouseId() {
        return warehouseId;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** Where goods stand while they are worked on here; null: the first packing location of the warehouse. */
    public @Nullable Long locationId() {
        return locationId;
    }

    void change(String newName, @Nullable Long newLocationId) {
        this.name = newName;
        this.locationId = newLocationId;
    }
}
