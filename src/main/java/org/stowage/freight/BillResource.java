package org.stowage.freight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Once;
import org.stowage.access.Roles;

/** Carriers' bills; a file is handed in by {@code POST /api/v1/freight-bills}, which the mail room answers. */
@Path("/api/v1/freight-bills/{no}")
class BillResource {

    record Shown(FreightBill bill, BillView.Whole whole) {}

    record Rows(List<BillView.Row> items, @Nullable String nextCursor) {}

    private final BillDesk desk;
    private final BillReader reader;
    private final Once once;

    BillResource(BillDesk desk, BillReader reader, Once once) {
        this.desk = desk;
        this.reader = reader;
        this.once = once;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR, Roles.INTEGRATION})
    public Shown get(@PathParam("no") String no) {
        BillReader.Look at = reader.look(no);
        return new Shown(at.bill(), reader.whole(at));
    }

    @GET
    @Path("/differences")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR, Roles.INTEGRATION})
    public Rows differences(
            @PathParam("no") String no,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("cursor") @DefaultValue("0") long after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit) {
        List<BillView.Row> rows = reader.rows(reader.look(no), BillPages.kind(kind), after, limit);
        return new Rows(
                rows, rows.size() < limit ? null : Long.toString(rows.getLast().row()));
    }

    @POST
    @Path("/claim")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION})
    public Response claim(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("no") String no,
            @Valid BillDesk.@Nullable Decide asked) {
        BillDesk.Decide which = asked == null ? BillDesk.Decide.ALL : asked;
        return once.post(key, which, 200, () -> desk.claim(no, which));
    }

    @POST
    @Path("/pass")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION})
    public Response pass(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("no") String no,
            @Valid BillDesk.@Nullable Decide asked) {
        BillDesk.Decide which = asked == null ? BillDesk.Decide.ALL : asked;
        return once.post(key, which, 200, () -> desk.pass(no, which));
    }

    @POST
    @Path("/{act:compare|check}")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION})
    public Response act(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("no") String no,
            @PathParam("act") String act,
            @Valid BillDesk.@Nullable Why asked) {
        BillDesk.Why why = asked == null ? BillDesk.Why.NONE : asked;
        return once.post(key, why, 200, () -> desk.act(no, act, why));
    }

    /** Answers what it was. */
    @POST
    @Path("/withdraw")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION})
    public Response withdraw(@HeaderParam("Idempotency-Key") @Nullable String key, @PathParam("no") String no) {
        return once.post(key, "withdraw", 200, () -> desk.act(no, "withdraw", BillDesk.Why.NONE));
    }

    @POST
    @Path("/accept")
    @RolesAllowed(Roles.MANAGER)
    public Response accept(@HeaderParam("Idempotency-Key") @Nullable String key, @PathParam("no") String no) {
        return once.post(key, "accept", 200, () -> desk.act(no, "accept", BillDesk.Why.NONE));
    }
}
