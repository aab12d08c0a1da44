package org.stowage.counting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Roles;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Page;
import org.stowage.kernel.Problem;
import org.stowage.site.WarehouseKey;
import org.stowage.site.Warehouses;

/** Counts as programs read them. Who counts blind finds no figure of the book here. */
@Path("/api/v1/counts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.COUNTER, Roles.AUDITOR, Roles.INTEGRATION})
class CountListResource {

    private final CountLists lists;
    private final Warehouses warehouses;
    private final CurrentActor actor;

    CountListResource(CountLists lists, Warehouses warehouses, CurrentActor actor) {
        this.lists = lists;
        this.warehouses = warehouses;
        this.actor = actor;
    }

    /** Newest first. @param status open, review, posted, cancelled @param kind full, zone, range, ... */
    @GET
    public Page<CountView> page(
            @QueryParam("warehouse") @Nullable String warehouse,
            @QueryParam("status") @Nullable String status,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        WarehouseKey at = warehouses.scoped(warehouse).key();
        long before = cursor == null ? Long.MAX_VALUE : number(cursor);
        CountQuery query = new CountQuery(
                DatabaseName.asked(CountStatus.class, status, "?status"),
                DatabaseName.asked(CountKind.class, kind, "?kind"),
                null,
                before,
                Page.size(limit));
        List<CountView> found = lists.page(at, query, actor.get());
        return Page.of(found, limit, one -> one.countNo().substring(at.code().length() + 2));
    }

    @GET
    @Path("{no}")
    public CountView get(@PathParam("no") String no) {
        return lists.get(at(no), no, actor.get());
    }

    /** Its places, in the order of the walk. */
    @GET
    @Path("{no}/lines")
    public Page<CountPlace> lines(
            @PathParam("no") String no,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        long after = cursor == null ? 0 : number(cursor);
        List<CountPlace> found = lists.places(at(no), no, after, Page.size(limit), actor.get());
        return Page.of(found, limit, one -> String.valueOf(one.id()));
    }

    /** @param status recount, waiting, agreed, approved, rejected, posted @param location code or its beginning */
    @GET
    @Path("{no}/variances")
    public Page<VarianceView> variances(
            @PathParam("no") String no,
            @QueryParam("status") @Nullable String status,
            @QueryParam("zone") @Nullable String zone,
            @QueryParam("location") @Nullable String location,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        long after = cursor == null ? 0 : number(cursor);
        VarianceQuery query = new VarianceQuery(
                DatabaseName.asked(VarianceStatus.class, status, "?status"), zone, location, after, Page.size(limit));
        List<VarianceView> found = lists.variances(at(no), no, query, actor.get());
        return Page.of(found, limit, one -> String.valueOf(one.id()));
    }

    /** How far it is, by zone. */
    @GET
    @Path("{no}/zones")
    public List<ZoneProgress> zones(@PathParam("no") String no) {
        return lists.zones(at(no), no, actor.get());
    }

    private WarehouseKey at(String number) {
        return warehouses.ofNumber(CountSql.plain(number)).key();
    }

    private static long number(String cursor) {
        try {
            return Long.parseLong(Page.after(cursor));
        } catch (NumberFormatException e) {
            throw Problem.of(KernelProblem.INVALID_VALUE, cursor, "nextCursor").at("/cursor");
        }
    }
}
