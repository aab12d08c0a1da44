package org.stowage.boxing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.kernel.DatabaseName;
import org.stowage.site.Warehouses;

/** The boxes, bags and envelopes of a warehouse. */
@Path("/api/v1/warehouses/{code}/packaging")
class PackagingResource {

    record PackagingView(
            String code,
            String barcode,
            String name,
            String kind,
            long lengthMm,
            long widthMm,
            long heightMm,
            long grams,
            @Nullable Long maxGrams,
            @Nullable String sku,
            @Nullable String owner,
            @Nullable BigDecimal cost,
            boolean active) {

        static PackagingView from(Packaging box) {
            return new PackagingView(
                    box.code(),
                    box.label(),
                    box.name(),
                    DatabaseName.of(box.kind()),
                    box.lengthMm(),
                    box.widthMm(),
                    box.heightMm(),
                    box.grams(),
                    box.maxGrams(),
                    box.sku(),
                    box.owner(),
                    box.cost(),
                    box.active());
        }
    }

    record PackagingList(List<PackagingView> items) {}

    private final Packagings packagings;
    private final Warehouses warehouses;
    private final CurrentActor actor;
    private final Once once;

    PackagingResource(Packagings packagings, Warehouses warehouses, CurrentActor actor, Once once) {
        this.packagings = packagings;
        this.warehouses = warehouses;
        this.actor = actor;
        this.once = once;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.AUDITOR, Roles.INTEGRATION})
    public PackagingList list(@PathParam("code") String code) {
        return new PackagingList(packagings.all(warehouses.scoped(code).id()).stream()
                .map(PackagingView::from)
                .toList());
    }

    /** A new one, or what is new of a known code. */
    @POST
    @RolesAllowed({Roles.MANAGER, Roles.INTEGRATION})
    public Response keep(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @PathParam("code") String code,
            @Valid @NotNull NewPackaging box) {
        long warehouse = warehouses.scoped(code).id();
        return once.post(
                key,
                box,
                201,
                () -> PackagingView.from(
                        packagings.keep(warehouse, box, actor.get().operatorId())));
    }
}
