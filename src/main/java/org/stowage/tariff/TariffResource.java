package org.stowage.tariff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;

/** Cost tables of carriers (docs/carriers.md). One of the same carrier, service, warehouse and first day is replaced. */
@Path("/api/v1/tariffs")
class TariffResource {

    record TariffView(long id, CostTable table) {
        static TariffView of(Tariff tariff) {
            return new TariffView(tariff.id(), tariff.table());
        }
    }

    record TariffList(List<TariffView> items) {}

    private final Tariffs tariffs;
    private final CurrentActor actor;
    private final Once once;

    TariffResource(Tariffs tariffs, CurrentActor actor, Once once) {
        this.tariffs = tariffs;
        this.actor = actor;
        this.once = once;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR, Roles.INTEGRATION})
    public TariffList list() {
        return new TariffList(tariffs.visible().stream().map(TariffView::of).toList());
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.INTEGRATION})
    public Response keep(@HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull CostTable request) {
        return once.post(key, request, 201, () -> {
            Tariffs.Written written = tariffs.keep(request, actor.get().operatorId());
            return TariffView.of(tariffs.get(written.id()));
        });
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.MANAGER, Roles.INTEGRATION})
    public Response remove(@HeaderParam("Idempotency-Key") @Nullable String key, @PathParam("id") long id) {
        return once.post(key, id, 200, () -> {
            tariffs.remove(id, actor.get().operatorId());
            return new TariffList(List.of());
        });
    }
}
