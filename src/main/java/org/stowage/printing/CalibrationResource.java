package org.stowage.printing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Roles;
import org.stowage.device.LinkKind;
import org.stowage.device.Printed;
import org.stowage.device.PrinterCondition;
import org.stowage.device.PrinterTraits;
import org.stowage.device.Profiles;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouses;
import org.stowage.station.Device;
import org.stowage.station.Devices;
import org.stowage.station.StationPrinters;

/** Prints the calibration label: once per darkness and speed that somebody tries, until paper, dots and burn are right. */
@Path("/api/v1/devices/{id}/calibration")
class CalibrationResource {

    /** @param darkness in the numbers of the printer's language, as speed; null: as the profile says */
    record Trial(
            @Nullable Integer darkness,
            @Nullable Integer speed,
            @Nullable @Min(1) @Max(20) Integer copies) {}

    /**
     * @param outcome not_sent, sent, confirmed or unknown: what printer and line said
     * @param cause why it was not sent, is unknown or hangs in the printer; null: nothing
     */
    record TrialView(
            long device,
            String outcome,
            @Nullable PrinterCondition cause,
            String problem,
            int bytes,
            @Nullable Integer darkness,
            @Nullable Integer speed) {}

    private final Devices devices;
    private final Warehouses warehouses;
    private final Profiles profiles;
    private final StationPrinters printers;
    private final CurrentActor actor;

    CalibrationResource(
            Devices devices, Warehouses warehouses, Profiles profiles, StationPrinters printers, CurrentActor actor) {
        this.devices = devices;
        this.warehouses = warehouses;
        this.profiles = profiles;
        this.printers = printers;
        this.actor = actor;
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.CLERK})
    public TrialView print(
            @PathParam("id") long id, @QueryParam("warehouse") String warehouse, @Valid @NotNull Trial trial) {
        Device device = devices.get(warehouses.scoped(warehouse).id(), id);
        if (!device.kind().equals("printer")) {
            throw Problem.of(JobProblem.NOT_A_PRINTER, device.name());
        }
        if (device.where().link() == LinkKind.BROWSER) {
            throw Problem.of(JobProblem.BROWSER_PRINTS_ITSELF, device.name());
        }
        PrinterTraits traits = profiles.get(device.where().profile()).printing();
        PrintSettings settings = PrintSettings.of(traits)
                .with(trial.darkness(), trial.speed(), trial.copies() == null ? 1 : trial.copies());
        LabelImage label = CalibrationLabel.draw(traits, settings, actor.get().language());
        byte[] bytes = PrinterLanguage.of(traits).encode(List.of(label), settings);
        Printed printed = AgentJobs.trial(printers, device, bytes);
        return new TrialView(
                id,
                DatabaseName.of(printed.outcome()),
                printed.cause(),
                printed.detail(),
                bytes.length,
                settings.darkness(),
                settings.speed());
    }
}
