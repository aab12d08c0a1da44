package org.stowage.handover;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.kernel.FewRows;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.shipping.HandedOver;
import org.stowage.shipping.Manifest;
import org.stowage.shipping.Manifests;
import org.stowage.site.Warehouse;
import org.stowage.site.WarehouseKey;
import org.stowage.site.Warehouses;

@Path("/api/v1/manifests")
class ManifestResource {

    /**
     * @param warehouse may be left out by somebody who sees one only
     * @param parcels parcel or waybill numbers; null with {@code handover}: all that is closed of this carrier
     */
    record NewManifest(
            @Nullable String warehouse,
            @NotBlank String carrier,
            @Nullable List<@NotBlank String> parcels,
            @Nullable Boolean handover) {}

    record MoreParcels(@NotEmpty List<@NotBlank String> parcels) {}

    private final Manifests manifests;
    private final Handovers handovers;
    private final Warehouses warehouses;
    private final CurrentActor actor;
    private final Once once;

    ManifestResource(Manifests manifests, Handovers handovers, Warehouses warehouses, CurrentActor actor, Once once) {
        this.manifests = manifests;
        this.handovers = handovers;
        this.warehouses = warehouses;
        this.actor = actor;
        this.once = once;
    }

    /**
     * Opens the carrier's manifest, or adds to its open one; with {@code handover} it leaves at once. A van takes parcels of
     * all owners: whoever serves some only neither fills one nor reads what is on it.
     */
    @POST
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.INTEGRATION})
    public Response create(@HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull NewManifest request) {
        WarehouseKey warehouse = request.warehouse() == null
                ? warehouse(null).key()
                : warehouses.keyOf(actor.get(), request.warehouse());
        ManifestActs.mustServeAll(actor.get());
        Supplier<Response> act = () -> once.post(key, request, 201, () -> {
            long operator = actor.get().operatorId();
            if (Boolean.TRUE.equals(request.handover())) {
                Handovers.Sent sent = handovers.send(warehouse, request.carrier(), request.parcels(), operator);
                return view(sent.goods(), sent.paper());
            }
            Manifest manifest = manifests.open(warehouse, request.carrier(), operator);
            if (request.parcels() != null) {
                manifests.load(manifest, request.parcels(), operator);
            }
            return view(manifest);
        });
        boolean isOneParcel = request.parcels() != null && request.parcels().size() == 1;
        return isOneParcel ? FewRows.act(act) : act.get();
    }

    @POST
    @Path("/{no}/parcels")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.INTEGRATION})
    public Response load(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("no") String no,
            @Valid @NotNull MoreParcels request) {
        Warehouse warehouse = warehouses.ofNumber(no);
        return once.post(key, request, 200, () -> {
            Manifest manifest = manifests.get(warehouse.id(), no, actor.get());
            manifests.load(manifest, request.parcels(), actor.get().operatorId());
            return view(manifest);
        });
    }

    @POST
    @Path("/{no}/handover")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.INTEGRATION})
    public Response handOver(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("no") String no,
            @Valid @Nullable Signed request) {
        Warehouse warehouse = warehouses.ofNumber(no);
        Signed signed = request == null ? Signed.ON_PAPER : request;
        return once.post(
                key,
                signed,
                200,
                () -> view(handovers.handOver(
                        manifests.get(warehouse.id(), no, actor.get()),
                        signed,
                        actor.get().operatorId(),
                        Instant.now())));
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.AUDITOR, Roles.INTEGRATION})
    public ManifestView.Page list(
            @QueryParam("warehouse") @Nullable String code,
            @QueryParam("status") @Nullable String status,
            @QueryParam("cursor") @Nullable Long cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        long in = warehouse(code).id();
        List<Manifest> found = actor.get().owners() == null
                ? manifests.list(in, status, cursor == null ? Long.MAX_VALUE : cursor, limit)
                : List.of();
        return new ManifestView.Page(
                found.stream()
                        .map(manifest -> ManifestView.Head.from(manifest, manifests.count(manifest)))
                        .toList(),
                found.size() < limit ? null : Long.toString(found.getLast().id()));
    }

    @GET
    @Path("/{no}")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.AUDITOR, Roles.INTEGRATION})
    public ManifestView get(@PathParam("no") String no) {
        return view(manifests.get(warehouses.ofNumber(no).id(), no, actor.get()));
    }

    private ManifestView view(Manifest manifest) {
        return view(new HandedOver(manifest, manifests.parcels(manifest), List.of()));
    }

    private ManifestView view(HandedOver handedOver) {
        return view(handedOver, handovers.paper(handedOver.manifest()));
    }

    private static ManifestView view(HandedOver handedOver, HandoverPaper paper) {
        return ManifestView.from(handedOver.manifest(), handedOver.parcels(), handedOver.stopped(), paper);
    }

    private Warehouse warehouse(@Nullable String code) {
        if (code != null) {
            return warehouses.scoped(code);
        }
        List<Warehouse> visible = warehouses.visible();
        if (visible.size() != 1) {
            throw Problem.of(KernelProblem.MISSING_VALUE).at("/warehouse");
        }
        return visible.getFirst();
    }
}
