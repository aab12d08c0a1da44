package org.stowage.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.site.Location;
import org.stowage.site.LocationKind;
import org.stowage.site.Locations;

/** The fixed workplaces of a warehouse. */
@ApplicationScoped
public class Stations {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,29}");

    private final StationRows rows;
    private final Locations locations;

    public Stations(StationRows rows, Locations locations) {
        this.rows = rows;
        this.locations = locations;
    }

    /** By the code behind {@code S-}, in any case. */
    @Transactional
    public Optional<Station> find(long warehouseId, String code) {
        return rows.byCode(warehouseId, code);
    }

    @Transactional
    public Station get(long warehouseId, long id) {
        return rows.get(warehouseId, id).orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, "station " + id));
    }

    @Transactional
    public List<Station> all(long warehouseId) {
        return rows.of(warehouseId);
    }

    /**
     * @param location code of the place where goods are worked on, a packing or staging location: what stands there is
     *     promised, never picked from; null: the warehouse's first packing location
     * @throws Problem station-exists, station-code-invalid, station-place
     */
    @Transactional
    @Retrying
    public Station create(long warehouseId, String code, String name, @Nullable String location) {
        String upper = code.strip().toUpperCase(Locale.ROOT);
        if (!CODE.matcher(upper).matches()) {
            throw Problem.of(StationProblem.STATION_CODE_INVALID, code).at("/code");
        }
        if (rows.byCode(warehouseId, upper).isPresent()) {
            throw Problem.of(StationProblem.STATION_EXISTS, upper).at("/code");
        }
        var station = new Station(warehouseId, upper, name, locationId(warehouseId, location));
        rows.persistAndFlush(station);
        return station;
    }

    @Transactional
    @Retrying
    public Station change(long warehouseId, String code, String name, @Nullable String location) {
        Station station = rows.byCode(warehouseId, code)
                .orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, "station " + code));
        station.change(name, locationId(warehouseId, location));
        return station;
    }

    private @Nullable Long locationId(long warehouseId, @Nullable String location) {
        if (location == null || location.isBlank()) {
            return null;
        }
        Location place = locations
                .find(warehouseId, location)
                .orElseThrow(() -> Problem.of(KernelProblem.INVALID_VALUE, location, "location")
                        .at("/location"));
        if (place.kind() != LocationKind.PACK && place.kind() != LocationKind.STAGING) {
            throw Problem.of(StationProblem.STATION_PLACE, place.code()).at("/location");
        }
        return place.id();
    }
}
