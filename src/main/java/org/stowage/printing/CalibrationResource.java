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
import org.jspecify.annotations.Nullable;
import org.stowage.access.Roles;
import org.stowage.device.PrinterCondition;
import org.stowage.kernel.DatabaseName;
import org.stowage.site.Warehouses;

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

    private final Warehouses warehouses;
    private final TestPrints prints;

    CalibrationResource(Warehouses warehouses, TestPrints prints) {
        this.warehouses = warehouses;
        this.prints = prints;
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.CLERK})
    public TrialView print(
            @PathParam("id") long id, @QueryParam("warehouse") String warehouse, @Valid @NotNull Trial trial) {
        TestPrints.Trial done = prints.calibration(warehouses.scoped(warehouse).id(), id, trial);
        return new TrialView(
                id,
                DatabaseName.of(done.printed().outcome()),
                done.printed().cause(),
                done.printed().detail(),
                done.bytes(),
                done.settings().darkness(),
                done.settings().speed());
    }
}
