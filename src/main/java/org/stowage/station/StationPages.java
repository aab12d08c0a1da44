package org.stowage.station;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Roles;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Locations;
import org.stowage.site.Warehouse;

/** The workplaces of a warehouse and what is plugged into them, as it is now. {@link StationForms} answers the forms. */
@Path("/stations")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.MANAGER)
class StationPages {

    /** @param location null: the warehouse's first packing location */
    record Desk(String code, String name, @Nullable String location, List<DeviceCard> devices) {}

    /** @param shared devices of the whole warehouse */
    @CheckedTemplate(basePath = "station")
    record StationsPage(String warehouse, List<Desk> desks, List<DeviceCard> shared, Models.Choice models)
            implements TemplateInstance {}

    private final CurrentWarehouse here;
    private final Stations stations;
    private final Devices devices;
    private final Locations locations;
    private final StationEars ears;
    private final Models models;

    StationPages(
            CurrentWarehouse here,
            Stations stations,
            Devices devices,
            Locations locations,
            StationEars ears,
            Models models) {
        this.here = here;
        this.stations = stations;
        this.devices = devices;
        this.locations = locations;
        this.ears = ears;
        this.models = models;
    }

    @GET
    @Transactional
    public TemplateInstance all() {
        Warehouse warehouse = here.get();
        List<Station> known = stations.all(warehouse.id());
        List<Device> plugged = devices.all(warehouse.id());
        Map<Long, String> places = new HashMap<>();
        locations
                .byIds(
                        warehouse.id(),
                        known.stream()
                                .map(Station::locationId)
                                .filter(Objects::nonNull)
                                .toList())
                .forEach(place -> places.put(place.id(), place.code()));
        List<Desk> desks = known.stream()
                .map(station -> {
                    Long place = station.locationId();
                    return new Desk(
                            station.code(),
                            station.name(),
                            place == null ? null : places.get(place),
                            cards(plugged, station.id()));
                })
                .toList();
        return new StationsPage(warehouse.code(), desks, cards(plugged, null), models.all());
    }

    private List<DeviceCard> cards(List<Device> plugged, @Nullable Long station) {
        return plugged.stream()
                .filter(device -> Objects.equals(device.stationId(), station))
                .map(device -> DeviceCard.of(device, ears.hearing(device.id())))
                .toList();
    }
}
