package org.stowage.task;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Roles;
import org.stowage.barcode.BarcodeDrawing;
import org.stowage.barcode.SymbolPath;
import org.stowage.barcode.Symbology;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;

/**
 * The one page on which all dialogs are worked, and its answers as fragments of it. Every address takes {@code warehouse}.
 */
@Path("/scan")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.RECEIVER, Roles.PICKER, Roles.PACKER, Roles.COUNTER})
class ScanPages {

    /** Has every character that the keyboards of our countries put on different keys. */
    static final String LAYOUT_CODE = "AQWZYM-;/:_az09";

    @CheckedTemplate(basePath = "task")
    record ScanPage(
            @Nullable ScanView view,
            List<StationDevice> devices,
            String warehouse,
            String operator,
            String login,
            int idle)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "task")
    record ScanReply(ScanView view, List<StationDevice> devices) implements TemplateInstance {}

    @CheckedTemplate(basePath = "task")
    record LayoutPage(String code, SymbolPath symbol) implements TemplateInstance {}

    private final ScanDesk desk;
    private final ScanViews views;
    private final StationDevices devices;
    private final CurrentWarehouse current;
    private final CurrentActor actor;
    private final int idleMinutes;

    ScanPages(
            ScanDesk desk,
            ScanViews views,
            StationDevices devices,
            CurrentWarehouse current,
            CurrentActor actor,
            @ConfigProperty(name = "stowage.station.idle-minutes", defaultValue = "30") int idleMinutes) {
        this.desk = desk;
        this.views = views;
        this.devices = devices;
        this.current = current;
        this.actor = actor;
        this.idleMinutes = idleMinutes;
    }

    @GET
    public TemplateInstance page(@QueryParam("session") @Nullable UUID session) {
        Warehouse warehouse = current.get();
        Reply reply = desk.resume(warehouse.id(), session);
        return page(views.of(warehouse.id(), reply), devices.at(warehouse.id(), reply.station()), warehouse);
    }

    /** The page without any work on it: a handheld keeps it to open where there is no network. */
    @GET
    @Path("/shell")
    public TemplateInstance shell() {
        return page(null, List.of(), current.get());
    }

    private ScanPage page(@Nullable ScanView view, List<StationDevice> at, Warehouse warehouse) {
        return new ScanPage(
                view, at, warehouse.code(), actor.get().name(), actor.get().login(), idleMinutes);
    }

    /** What the session shows now: after a wait, or when another page of the station has worked. */
    @GET
    @Path("/reply")
    public TemplateInstance reply(@QueryParam("session") @NotNull UUID session) {
        return shown(desk.current(session));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public TemplateInstance scan(@Valid @NotNull ScanRequest request) {
        return shown(devices.answer(request, desk::scan));
    }

    /** Finds out which keyboard the scanner plays. */
    @GET
    @Path("/layout")
    public TemplateInstance layout() {
        return new LayoutPage(LAYOUT_CODE, SymbolPath.of(BarcodeDrawing.draw(Symbology.CODE128, LAYOUT_CODE)));
    }

    private TemplateInstance shown(Reply reply) {
        long warehouse = current.get().id();
        return new ScanReply(views.of(warehouse, reply), devices.at(warehouse, reply.station()));
    }
}
