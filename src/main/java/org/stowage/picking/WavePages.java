package org.stowage.picking;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Role;
import org.stowage.access.Roles;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.Problem;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;
import org.stowage.stock.Chain;

/** Waves: how far each is, what is missing of it, and the release of the next one. */
@Path("/waves")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class WavePages {

    private static final int ROWS = 50;
    private static final int DETAILS = 200;

    /** A program may send any chain; these are the ones to choose by hand. */
    private static final List<Chain> OFFERED = Stream.of(
                    "fefo",
                    "fifo",
                    "lifo",
                    "least-touches",
                    "zone-order,fefo",
                    "full-units,fefo",
                    "single-lot,fefo",
                    "fefo,single-lot",
                    "complete-orders,fefo")
            .map(Chain::parse)
            .toList();

    /** @param older the page behind this one; null: this is the last */
    @CheckedTemplate(basePath = "picking")
    record WavesPage(
            List<WavePageSql.Row> rows,
            @Nullable PageLink older,
            WavePageSql.Waiting waiting,
            List<Chain> strategies,
            boolean mayRelease)
            implements TemplateInstance {}

    /** @param cut true: the wave has more stops than are shown; @param labels where they are printed; null: not by the reader */
    @CheckedTemplate(basePath = "picking")
    record OneWavePage(
            WavePageSql.Row wave,
            List<WavePageSql.ShortRow> shorts,
            List<WavePageSql.OrderRow> orders,
            List<WavePageSql.StopRow> stops,
            boolean cut,
            @Nullable PageLink labels)
            implements TemplateInstance {}

    private final WavePageSql sql;
    private final WaveDesk desk;
    private final Warehouses warehouses;
    private final CurrentWarehouse warehouse;
    private final CurrentActor actor;
    private final Once once;

    WavePages(
            WavePageSql sql,
            WaveDesk desk,
            Warehouses warehouses,
            CurrentWarehouse warehouse,
            CurrentActor actor,
            Once once) {
        this.sql = sql;
        this.desk = desk;
        this.warehouses = warehouses;
        this.warehouse = warehouse;
        this.actor = actor;
        this.once = once;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR})
    public TemplateInstance list(@QueryParam("before") @Nullable Long before) {
        Warehouse in = warehouse.get();
        Actor reader = actor.get();
        List<WavePageSql.Row> found = sql.list(in.id(), before == null ? Long.MAX_VALUE : before, ROWS);
        return new WavesPage(
                found,
                found.size() < ROWS
                        ? null
                        : PageLink.to("/waves").with("before", found.getLast().id()),
                sql.waiting(in.id()),
                OFFERED,
                reader.has(Role.MANAGER) || reader.has(Role.CLERK));
    }

    @GET
    @Path("{no}")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PICKER, Roles.AUDITOR})
    public TemplateInstance show(@PathParam("no") String no) {
        Warehouse of = warehouses.find(no).orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, no));
        long in = of.id();
        WavePageSql.Row wave = sql.find(in, no).orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, no));
        List<WavePageSql.StopRow> stops = sql.stops(in, wave.id(), DETAILS);
        return new OneWavePage(
                wave,
                sql.shorts(in, wave.id(), DETAILS),
                sql.orders(in, wave.id(), DETAILS),
                stops,
                stops.size() == DETAILS,
                labels(of, wave.waveNo()));
    }

    private @Nullable PageLink labels(Warehouse of, String waveNo) {
        Actor reader = actor.get();
        return reader.has(Role.MANAGER) || reader.has(Role.CLERK) || reader.has(Role.PACKER)
                ? PageLink.to("/print/batches").with("warehouse", of.code()).with("wave", waveNo)
                : null;
    }

    /** Everything that waits, a selection, or the orders that were ticked: whatever the form names. */
    @POST
    @RolesAllowed({Roles.MANAGER, Roles.CLERK})
    public Response release(MultivaluedMap<String, String> form) {
        FormFields fields = FormFields.of(form);
        Warehouse in = warehouse.get();
        NewWave wave = WaveDesk.read(fields, in.timezone());
        return once.page(
                fields.key(),
                wave,
                () -> PageLink.to(
                        "/waves",
                        desk.release(in, actor.get().operatorId(), wave).waveNo()));
    }
}
