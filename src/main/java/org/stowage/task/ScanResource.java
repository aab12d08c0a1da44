package org.stowage.task;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.stowage.access.Roles;

/** The scan desk over HTTP: a handheld's browser, our robots and anybody's. Each dialog has its own roles beside these. */
@Path("/api/v1/scans")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.RECEIVER, Roles.PICKER, Roles.PACKER, Roles.COUNTER, Roles.INTEGRATION
})
class ScanResource {

    private final ScanDesk desk;
    private final StationDevices devices;
    private final ReplayDesk replays;

    ScanResource(ScanDesk desk, StationDevices devices, ReplayDesk replays) {
        this.desk = desk;
        this.devices = devices;
        this.replays = replays;
    }

    @POST
    public Reply scan(@Valid @NotNull ScanRequest request) {
        return devices.answer(request, desk::scan);
    }

    @GET
    @Path("sessions/{session}")
    public Reply session(@PathParam("session") UUID session) {
        return desk.current(session);
    }

    /** The rest of the walk, for the time without a line. */
    @GET
    @Path("sessions/{session}/plans")
    public Plans plans(@PathParam("session") UUID session) {
        return replays.plans(session);
    }

    /** Whole acts that were done without a line. */
    @POST
    @Path("replay")
    public ReplayAnswer replay(@Valid @NotNull ReplayRequest request) {
        return replays.replay(request);
    }
}
