package org.stowage.station;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.stowage.access.Roles;
import org.stowage.site.Warehouses;

/**
 * Simulated devices for programs: the same as their page does. Without request keys: nothing is kept in the database, and
 * whoever pulls a trigger twice scans twice.
 */
@Path("/api/v1/devices/{id}/simulate")
@RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.PICKER, Roles.RECEIVER, Roles.COUNTER})
class SimulatorResource {

    record Where(@NotBlank String warehouse) {}

    private final Warehouses warehouses;
    private final Simulators simulators;
    private final SimulatorActs acts;

    SimulatorResource(Warehouses warehouses, Simulators simulators, SimulatorActs acts) {
        this.warehouses = warehouses;
        this.simulators = simulators;
        this.acts = acts;
    }

    @GET
    @Operation(summary = "How a simulated device is: its list of scans, its switches and labels, what lies on it")
    public SimulatorView look(@PathParam("id") long id, @QueryParam("warehouse") String warehouse) {
        return simulators.look(warehouses.scoped(warehouse).id(), id);
    }

    @POST
    @Path("/scans")
    @Operation(summary = "Lets a simulated scanner read a file of codes at a rate")
    public SimulatorView scans(@PathParam("id") long id, @Valid @NotNull SimulatorActs.Scans asked) {
        return acts.scan(warehouses.scoped(asked.warehouse()), id, asked);
    }

    @POST
    @Path("/stop")
    @Operation(summary = "Stops the list that a simulated scanner reads")
    public SimulatorView stop(@PathParam("id") long id, @Valid @NotNull Where where) {
        return acts.stop(warehouses.scoped(where.warehouse()), id);
    }

    @POST
    @Path("/faults")
    @Operation(
            summary =
                    "Takes a simulated printer's paper out, opens its head, cuts its line, slows it, or ends all that")
    public SimulatorView faults(@PathParam("id") long id, @Valid @NotNull SimulatorActs.Faults asked) {
        return acts.hinder(warehouses.scoped(asked.warehouse()), id, asked);
    }

    @POST
    @Path("/plate")
    @Operation(summary = "Lays so many grams on a simulated scale; 0 takes all off")
    public SimulatorView plate(@PathParam("id") long id, @Valid @NotNull SimulatorActs.Plate asked) {
        return acts.put(warehouses.scoped(asked.warehouse()), id, asked);
    }

    @GET
    @Path("/labels/{number}.png")
    @Produces("image/png")
    @Operation(summary = "A label that came out of a simulated printer, counted from 1; the last 30 are kept")
    public byte[] label(
            @PathParam("id") long id, @PathParam("number") long number, @QueryParam("warehouse") String warehouse) {
        return simulators.label(warehouses.scoped(warehouse).id(), id, number).png();
    }
}
