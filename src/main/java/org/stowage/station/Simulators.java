package org.stowage.station;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.LongStream;
import org.stowage.device.LinkKind;
import org.stowage.device.PrintedLabel;
import org.stowage.device.Profiles;
import org.stowage.device.ScanFile;
import org.stowage.device.SimulatedDevices;
import org.stowage.device.SimulatedPrinterUnit;
import org.stowage.device.SimulatedScaleUnit;
import org.stowage.device.SimulatedUnit;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;

/** The hands at simulated devices: they pull triggers, take the paper out of printers, lay parcels on scales. */
@ApplicationScoped
class Simulators {

    private final Devices devices;
    private final Stations stations;
    private final StationEars ears;
    private final Profiles profiles;
    private final SimulatedDevices simulated;
    private final ScanRuns runs;

    Simulators(
            Devices devices,
            Stations stations,
            StationEars ears,
            Profiles profiles,
            SimulatedDevices simulated,
            ScanRuns runs) {
        this.devices = devices;
        this.stations = stations;
        this.ears = ears;
        this.profiles = profiles;
        this.simulated = simulated;
        this.runs = runs;
    }

    List<Device> all(long warehouseId) {
        return devices.all(warehouseId).stream()
                .filter(device -> device.where().link() == LinkKind.SIMULATED)
                .toList();
    }

    SimulatorView look(long warehouseId, long id) {
        Device device = simulated(warehouseId, id);
        SimulatedUnit unit = unit(device);
        Long station = device.stationId();
        return new SimulatorView(
                id,
                device.name(),
                device.kind(),
                station == null ? null : stations.get(warehouseId, station).code(),
                ears.isHeard(device),
                runs.of(id).orElse(null),
                unit instanceof SimulatedPrinterUnit printer ? printer(printer) : null,
                unit instanceof SimulatedScaleUnit scale ? scale(scale.load()) : null);
    }

    /**
     * Reads the codes of this text, one a line, as {@link ScanFile} has them.
     *
     * @throws Problem scans-unreadable; not-found; simulator-kind; device-off
     */
    void scan(long warehouseId, long id, String text, byte[] suffix, int perMinute) {
        Device scanner = working(warehouseId, id, "scanner");
        ears.listen(scanner);
        try {
            runs.start(
                    scanner,
                    ScanFile.read(text).stream().map(code -> join(code, suffix)).toList(),
                    perMinute);
        } catch (IllegalArgumentException e) {
            throw Problem.of(StationProblem.SCANS_UNREADABLE, String.valueOf(e.getMessage()))
                    .at("/text");
        }
    }

    void stop(long warehouseId, long id) {
        runs.stop(simulated(warehouseId, id).id());
    }

    /** @throws Problem not-found; simulator-kind for a printer in whose language nobody reads along */
    SimulatedPrinterUnit printer(long warehouseId, long id) {
        Device device = simulated(warehouseId, id);
        if (unit(device) instanceof SimulatedPrinterUnit printer) {
            return printer;
        }
        throw Problem.of(StationProblem.SIMULATOR_KIND, device.name(), "printer");
    }

    void put(long warehouseId, long id, SimulatedScaleUnit.Load load) {
        Device device = working(warehouseId, id, "scale");
        ears.listen(device);
        if (unit(device) instanceof SimulatedScaleUnit scale) {
            scale.put(load);
        }
    }

    /** @param number of all that came out, beginning with 1 @throws Problem not-found for one that is not kept any more */
    PrintedLabel label(long warehouseId, long id, long number) {
        SimulatedPrinterUnit printer = printer(warehouseId, id);
        List<PrintedLabel> kept = printer.labels();
        long first = printer.printer().out() - kept.size() + 1;
        if (number < first || number >= first + kept.size()) {
            throw Problem.of(KernelProblem.NOT_FOUND, "label " + number);
        }
        return kept.get((int) (number - first));
    }

    private static SimulatorView.Printer printer(SimulatedPrinterUnit unit) {
        int kept = unit.labels().size();
        long out = unit.printer().out();
        return new SimulatorView.Printer(
                unit.printer().switches().stream()
                        .map(DatabaseName::of)
                        .sorted()
                        .toList(),
                out,
                LongStream.iterate(out, number -> number - 1)
                        .limit(kept)
                        .boxed()
                        .toList());
    }

    private static SimulatorView.Scale scale(SimulatedScaleUnit.Load load) {
        return new SimulatorView.Scale(load.grams(), load.settleMs(), load.driftGrams(), load.maximumGrams());
    }

    private Device simulated(long warehouseId, long id) {
        Device device = devices.get(warehouseId, id);
        if (device.where().link() != LinkKind.SIMULATED) {
            throw Problem.of(StationProblem.DEVICE_NOT_SIMULATED, device.name());
        }
        return device;
    }

    private Device working(long warehouseId, long id, String kind) {
        Device device = simulated(warehouseId, id);
        if (!device.kind().equals(kind)) {
            throw Problem.of(StationProblem.SIMULATOR_KIND, device.name(), kind);
        }
        if (!device.enabled()) {
            throw Problem.of(StationProblem.DEVICE_OFF, device.name());
        }
        return device;
    }

    private SimulatedUnit unit(Device device) {
        return simulated.unit(device.where().address(), profiles.supporting(device.where()));
    }

    private static byte[] join(byte[] code, byte[] suffix) {
        var bytes = new ByteArrayOutputStream(code.length + suffix.length);
        bytes.writeBytes(code);
        bytes.writeBytes(suffix);
        return bytes.toByteArray();
    }
}
