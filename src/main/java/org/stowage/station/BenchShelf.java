package org.stowage.station;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stowage.barcode.BarcodeDrawing;
import org.stowage.barcode.SymbolPath;
import org.stowage.barcode.UndrawableBarcode;
import org.stowage.device.Profiles;

/** What stands around the device on the bench: all the others, the stations, and the codes to be scanned. */
@ApplicationScoped
class BenchShelf {

    /** @param station code; empty: none */
    record Tool(DeviceCard card, String station, boolean chosen) {

        public String icon() {
            return switch (card.kind()) {
                case "scanner" -> "scan";
                case "scale" -> "scale";
                default -> "printer";
            };
        }
    }

    /**
     * Codes to set a scanner up with.
     *
     * @param fnc1 the maker's own code that makes this model send FNC1; null: only its manual has one
     * @param identifier the same for AIM identifiers
     */
    record Setup(
            String model,
            String printed,
            SymbolPath gs1128,
            SymbolPath dataMatrix,
            @Nullable SymbolPath fnc1,
            @Nullable SymbolPath identifier) {}

    private final Devices devices;
    private final Stations stations;
    private final StationEars ears;
    private final Profiles profiles;

    BenchShelf(Devices devices, Stations stations, StationEars ears, Profiles profiles) {
        this.devices = devices;
        this.stations = stations;
        this.ears = ears;
        this.profiles = profiles;
    }

    List<Tool> tools(long warehouseId, @Nullable Long chosen) {
        Map<Long, String> codes = new HashMap<>();
        stations.all(warehouseId).forEach(station -> codes.put(station.id(), station.code()));
        return devices.all(warehouseId).stream()
                .map(device -> new Tool(
                        DeviceCard.of(device, ears.hearing(device.id())),
                        device.stationId() == null ? "" : codes.getOrDefault(device.stationId(), ""),
                        Long.valueOf(device.id()).equals(chosen)))
                .toList();
    }

    List<String> desks(long warehouseId) {
        return stations.all(warehouseId).stream().map(Station::code).toList();
    }

    Setup setup(@Nullable Device device) {
        if (device == null || !device.kind().equals("scanner")) {
            return new Setup("", TestCode.PRINTED, TestCode.GS1_128, TestCode.DATA_MATRIX, null, null);
        }
        var profile = profiles.get(device.where().profile());
        return new Setup(
                profile.model(),
                TestCode.PRINTED,
                TestCode.GS1_128,
                TestCode.DATA_MATRIX,
                drawn(profile.scanning().fnc1Setup()),
                drawn(profile.scanning().identifierSetup()));
    }

    /** A text that no Code 128 can carry is a fault of the profile; the bench goes on without it. */
    private static @Nullable SymbolPath drawn(String text) {
        try {
            return text.isEmpty() ? null : SymbolPath.of(BarcodeDrawing.drawSetup(text));
        } catch (UndrawableBarcode wrong) {
            return null;
        }
    }
}
