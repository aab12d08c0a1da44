package org.stowage.station;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;
import org.stowage.device.DeviceAddress;
import org.stowage.device.LinkKind;
import org.stowage.kernel.DatabaseName;

/** A scanner, printer or scale of a station, or, without one, of the whole warehouse. */
@Entity
@Table(name = "device")
public class Device {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @PartitionKey
    @Column(name = "warehouse_id", updatable = false)
    private long warehouseId;

    @Column(name = "station_id")
    private @Nullable Long stationId;

    private String name;
    private String kind;
    private String profile;
    private String link;
    private String address;
    private boolean enabled = true;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected Device() {}

    Device(long warehouseId, @Nullable Long stationId, String name, String kind, DeviceAddress where) {
        this.warehouseId = warehouseId;
        this.stationId = stationId;
        this.name = name;
        this.kind = kind;
        this.profile = where.profile();
        this.link = DatabaseName.of(where.link());
        this.address = where.address();
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

    public @Nullable Long stationId() {
        return stationId;
    }

    public String name() {
        return name;
    }

    /** scanner, printer or scale. */
    public String kind() {
        return kind;
    }

    public boolean enabled() {
        return enabled;
    }

    void switchTo(boolean on) {
        enabled = on;
    }

    void place(@Nullable Long station) {
        stationId = station;
    }

    public DeviceAddress where() {
        return new DeviceAddress(DatabaseName.read(LinkKind.class, link), address, profile);
    }
}
