package org.stowage.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stowage.device.SimulatedPrinter.Switch;
import org.stowage.device.SimulatedPrinterUnit;
import org.stowage.device.SimulatedScaleUnit;
import org.stowage.kernel.DatabaseName;
import org.stowage.site.Warehouse;

/** What programs and the page ask of simulated devices, in their own words. */
@ApplicationScoped
class SimulatorActs {

    /**
     * A file of codes, one a line; {@code ]C110A<GS>21B}, empty lines and those with # are none.
     *
     * @param suffix CR if left out
     * @param perMinute 60 if left out
     */
    record Scans(
            @NotBlank String warehouse,
            @NotBlank @Size(max = 1_000_000) String text,

            @Nullable @Pattern(regexp = "CR|LF|CRLF|ETX|none")
            String suffix,

            @Nullable @Min(1) @Max(6_000) Integer perMinute) {}

    /**
     * What hinders the printer from now on.
     *
     * @param on paper_out, ribbon_out, head_open, paused, too_hot, silent; all others are off
     * @param cutAt once, after so many bytes of the next label, its line breaks; null: never
     * @param bytesPerSecond null: as fast as they come
     */
    record Faults(
            @NotBlank String warehouse,

            @NotNull List<@Pattern(regexp = "paper_out|ribbon_out|head_open|paused|too_hot|silent") String> on,

            @Nullable @Min(1) @Max(10_000_000) Integer cutAt,
            @Nullable @Min(20) @Max(10_000_000) Integer bytesPerSecond) {}

    /**
     * @param grams all that lies on the plate from now on; more than the maximum overloads it
     * @param settleMs how long it swings, 600 if left out
     * @param driftGrams how far it creeps while it lies, 1 if left out
     */
    record Plate(
            @NotBlank String warehouse,
            @Min(-1_000) @Max(1_000_000) long grams,
            @Nullable @Min(0) @Max(60_000) Long settleMs,
            @Nullable @Min(0) @Max(1_000) Long driftGrams) {}

    private static final Map<String, String> SUFFIXES =
            Map.of("CR", "\r", "LF", "\n", "CRLF", "\r\n", "ETX", "\u0003", "none", "");
    private static final int USUAL_RATE = 60;
    private static final long USUAL_SETTLE_MS = 600;

    private final Simulators simulators;

    SimulatorActs(Simulators simulators) {
        this.simulators = simulators;
    }

    SimulatorView scan(Warehouse warehouse, long id, Scans asked) {
        String suffix = SUFFIXES.getOrDefault(asked.suffix() == null ? "CR" : asked.suffix(), "\r");
        simulators.scan(
                warehouse.id(),
                id,
                asked.text(),
                suffix.getBytes(StandardCharsets.US_ASCII),
                asked.perMinute() == null ? USUAL_RATE : asked.perMinute());
        return simulators.look(warehouse.id(), id);
    }

    SimulatorView stop(Warehouse warehouse, long id) {
        simulators.stop(warehouse.id(), id);
        return simulators.look(warehouse.id(), id);
    }

    SimulatorView hinder(Warehouse warehouse, long id, Faults asked) {
        SimulatedPrinterUnit unit = simulators.printer(warehouse.id(), id);
        for (Switch each : Switch.values()) {
            unit.printer().turn(each, asked.on().contains(DatabaseName.of(each)));
        }
        unit.trouble().cutAt(asked.cutAt() == null ? 0 : asked.cutAt());
        unit.trouble().slow(asked.bytesPerSecond() == null ? 0 : asked.bytesPerSecond());
        return simulators.look(warehouse.id(), id);
    }

    SimulatorView put(Warehouse warehouse, long id, Plate asked) {
        SimulatorView known = simulators.look(warehouse.id(), id);
        long maximum = known.scale() == null ? 0 : known.scale().maximumGrams();
        simulators.put(
                warehouse.id(),
                id,
                new SimulatedScaleUnit.Load(
                        asked.grams(),
                        asked.settleMs() == null ? USUAL_SETTLE_MS : asked.settleMs(),
                        asked.driftGrams() == null ? 1 : asked.driftGrams(),
                        maximum));
        return simulators.look(warehouse.id(), id);
    }
}
