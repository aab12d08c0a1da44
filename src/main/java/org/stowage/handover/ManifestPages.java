package org.stowage.handover;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.access.Role;
import org.stowage.access.Roles;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.Problem;
import org.stowage.shipping.Manifest;
import org.stowage.shipping.ManifestParcel;
import org.stowage.shipping.Manifests;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** The carriers' door: what waits for each van, what is on it, and the handover. */
@Path("/manifests")
@Produces(MediaType.TEXT_HTML)
class ManifestPages {

    private static final int ROWS = 50;
    private static final Set<String> STATES = Set.of("open", "handed-over", "cancelled");

    @CheckedTemplate(basePath = "handover")
    record ManifestsPage(
            List<ManifestPageSql.Door> doors,
            List<ManifestPageSql.Row> rows,
            @Nullable PageLink older,
            @Nullable String status,
            boolean mayAct,
            boolean mayPlan)
            implements TemplateInstance {}

    /** @param missing closed parcels of the carrier that are not on it; only while it is open */
    @CheckedTemplate(basePath = "handover")
    record OneManifestPage(
            Manifest manifest,
            List<ManifestParcel> parcels,
            List<Missing> missing,
            HandoverPaper paper,
            long grams,
            @Nullable PickedList picked,
            String operator,
            boolean mayAct,
            boolean mayRead)
            implements TemplateInstance {}

    private final ManifestPageSql sql;
    private final Manifests manifests;
    private final Handovers handovers;
    private final Warehouses warehouses;
    private final CurrentWarehouse warehouse;
    private final CurrentActor actor;

    ManifestPages(
            ManifestPageSql sql,
            Manifests manifests,
            Handovers handovers,
            Warehouses warehouses,
            CurrentWarehouse warehouse,
            CurrentActor actor) {
        this.sql = sql;
        this.manifests = manifests;
        this.handovers = handovers;
        this.warehouses = warehouses;
        this.warehouse = warehouse;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.AUDITOR})
    public TemplateInstance list(
            @QueryParam("status") @Nullable String status, @QueryParam("before") @Nullable Long before) {
        String state = status == null || status.isBlank() ? null : status;
        if (state != null && !STATES.contains(state)) {
            throw Problem.of(KernelProblem.INVALID_VALUE, state, "open, handed-over")
                    .at("/status");
        }
        Warehouse in = warehouse.get();
        boolean all = actor.get().owners() == null;
        List<ManifestPageSql.Row> found =
                all ? sql.list(in.id(), state, before == null ? Long.MAX_VALUE : before, ROWS) : List.of();
        return new ManifestsPage(
                all ? sql.doors(in.id()) : List.of(),
                found,
                found.size() < ROWS
                        ? null
                        : PageLink.to("/manifests")
                                .with("status", state)
                                .with("before", found.getLast().id()),
                state,
                mayAct(),
                actor.get().has(Role.MANAGER));
    }

    @GET
    @Path("{no}")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.AUDITOR})
    public TemplateInstance show(@PathParam("no") String no) {
        Manifest manifest = manifests.get(warehouses.ofNumber(no).id(), no, actor.get());
        List<ManifestParcel> parcels = manifests.parcels(manifest);
        return new OneManifestPage(
                manifest,
                parcels,
                manifest.isOpen() ? handovers.missing(manifest) : List.of(),
                handovers.paper(manifest),
                parcels.stream()
                        .mapToLong(parcel -> {
                            Long grams = parcel.grams();
                            return grams == null ? 0 : grams;
                        })
                        .sum(),
                handovers.picked(manifest).orElse(null),
                actor.get().name(),
                mayAct(),
                actor.get().has(Role.MANAGER) || actor.get().has(Role.CLERK));
    }

    private boolean mayAct() {
        Actor reader = actor.get();
        return reader.owners() == null && isAtDoor(reader);
    }

    private static boolean isAtDoor(Actor reader) {
        return reader.has(Role.MANAGER) || reader.has(Role.CLERK) || reader.has(Role.PACKER);
    }
}
