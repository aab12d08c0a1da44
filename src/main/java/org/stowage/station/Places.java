package org.stowage.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;

/** Binds devices to stations, by the station's code as it is printed or written. */
@ApplicationScoped
class Places {

    private static final String PREFIX = "S-";

    private final Devices devices;
    private final Stations stations;
    private final StationEars ears;

    Places(Devices devices, Stations stations, StationEars ears) {
        this.devices = devices;
        this.stations = stations;
        this.ears = ears;
    }

    /**
     * @param code {@code PACK-1} or {@code S-PACK-1}; null: no station, the whole warehouse
     * @throws Problem not-found, for a station of another warehouse too
     */
    @Transactional
    Device at(long warehouseId, long device, @Nullable String code, long operatorId) {
        Station station = code == null ? null : station(warehouseId, code.strip());
        return devices.place(warehouseId, device, station, operatorId);
    }

    /** After the transaction: the station hears it at once. */
    void hear(Device device) {
        ears.attend(device);
    }

    private Station station(long warehouseId, String code) {
        return stations.find(warehouseId, code)
                .or(() -> code.toUpperCase(Locale.ROOT).startsWith(PREFIX)
                        ? stations.find(warehouseId, code.substring(PREFIX.length()))
                        : Optional.empty())
                .orElseThrow(() ->
                        Problem.of(KernelProblem.NOT_FOUND, "station " + code).at("/station"));
    }
}
