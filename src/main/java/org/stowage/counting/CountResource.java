package org.stowage.counting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.Roles;
import org.stowage.site.WarehouseKey;
import org.stowage.site.Warehouses;

/** Counts by program: asked for or handed in whole, counted by lines, decided, booked. */
@Path("/api/v1/counts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class CountResource {

    /** @param variances ids; none: all that wait @param reason of an approval */
    record Judgement(
            @Nullable @Size(max = 10_000) List<@NotNull Long> variances,
            @Nullable CountReason reason,
            @Nullable @Size(max = 500) String note) {

        static Decision of(@Nullable Judgement judgement) {
            return judgement == null
                    ? new Decision(List.of(), null, null)
                    : new Decision(
                            Objects.requireNonNullElse(judgement.variances, List.of()),
                            judgement.reason,
                            judgement.note);
        }
    }

    record Counted(@NotEmpty @Size(max = 10_000) List<@NotNull @Valid CountLine> lines) {}

    private interface Judging {
        void on(WarehouseKey at, String number, Decision which, Actor actor);
    }

    private record Asked(String number, @Nullable Object body) {}

    private final CountDocuments documents;
    private final Counts counts;
    private final CountEntry entry;
    private final CountLists lists;
    private final Warehouses warehouses;
    private final Requests requests;

    CountResource(
            CountDocuments documents,
            Counts counts,
            CountEntry entry,
            CountLists lists,
            Warehouses warehouses,
            Requests requests) {
        this.documents = documents;
        this.counts = counts;
        this.entry = entry;
        this.lists = lists;
        this.warehouses = warehouses;
        this.requests = requests;
    }

    /** Locations to be counted, or with {@code lines} a whole count that was made elsewhere. */
    @POST
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION})
    public Response open(@HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull CountDocument asked) {
        WarehouseKey at = warehouses.scoped(asked.warehouse()).key();
        return requests.once(key, asked, 201, actor -> documents.take(at, asked, actor));
    }

    /** Quantities of an open count: a sheet that was filled in. */
    @POST
    @Path("{no}/lines")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.COUNTER, Roles.INTEGRATION})
    public Response lines(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("no") String no,
            @Valid @NotNull Counted counted) {
        return act(key, no, counted, (at, actor) -> {
            entry.enter(at, no, counted.lines(), TallySource.PAPER, actor);
            return lists.get(at, no, actor);
        });
    }

    /** Somebody else counts these differences again. */
    @POST
    @Path("{no}/recount")
    @RolesAllowed(Roles.MANAGER)
    public Response recount(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("no") String no,
            @Nullable @Valid Judgement which) {
        return judge(key, no, which, counts::recount);
    }

    @POST
    @Path("{no}/approve")
    @RolesAllowed(Roles.MANAGER)
    public Response approve(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("no") String no,
            @Nullable @Valid Judgement which) {
        return judge(key, no, which, counts::approve);
    }

    /** The book stays as it is. */
    @POST
    @Path("{no}/reject")
    @RolesAllowed(Roles.MANAGER)
    public Response reject(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("no") String no,
            @Nullable @Valid Judgement which) {
        return judge(key, no, which, counts::reject);
    }

    @POST
    @Path("{no}/post")
    @RolesAllowed({Roles.MANAGER, Roles.INTEGRATION})
    public Response post(@HeaderParam("Idempotency-Key") @Nullable String key, @PathParam("no") String no) {
        return act(key, no, null, (at, actor) -> counts.post(at, no, actor));
    }

    @POST
    @Path("{no}/cancel")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK})
    public Response cancel(@HeaderParam("Idempotency-Key") @Nullable String key, @PathParam("no") String no) {
        return act(key, no, null, (at, actor) -> {
            counts.cancel(at, no, actor);
            return lists.get(at, no, actor);
        });
    }

    private Response judge(@Nullable String key, String no, @Nullable Judgement which, Judging judging) {
        return act(key, no, which, (at, actor) -> {
            judging.on(at, no, Judgement.of(which), actor);
            return lists.get(at, no, actor);
        });
    }

    private Response act(
            @Nullable String key, String no, @Nullable Object body, BiFunction<WarehouseKey, Actor, Object> act) {
        WarehouseKey at = warehouses.ofNumber(CountSql.plain(no)).key();
        return requests.once(key, new Asked(no, body), 200, actor -> act.apply(at, actor));
    }
}
