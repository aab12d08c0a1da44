package org.stowage.integration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.site.Warehouses;

/** {@code /api/v1/webhooks}: who is told of what. */
@Path("/api/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MANAGER)
class WebhookResource {

    /**
     * @param secret at least 16 characters; one is made when it is missing
     * @param warehouse code; missing: events of every warehouse
     */
    record NewWebhook(
            @NotBlank String url,
            @NotEmpty @Size(max = 20) List<@NotNull String> events,
            @Size(min = 16, max = 200) @Nullable String secret,
            @Nullable String warehouse) {}

    record WebhookView(
            long id,
            String url,
            List<String> events,
            @Nullable String warehouse,
            Instant createdAt) {}

    record WebhookList(List<WebhookView> items) {}

    private final Webhooks webhooks;
    private final Warehouses warehouses;
    private final CurrentActor actor;
    private final Once once;

    WebhookResource(Webhooks webhooks, Warehouses warehouses, CurrentActor actor, Once once) {
        this.webhooks = webhooks;
        this.warehouses = warehouses;
        this.actor = actor;
        this.once = once;
    }

    @GET
    public WebhookList list() {
        return new WebhookList(webhooks.list().stream()
                .filter(this::isVisible)
                .map(w -> new WebhookView(
                        w.id(),
                        w.url(),
                        List.of(w.events()),
                        w.warehouseId() == null
                                ? null
                                : warehouses.byId(w.warehouseId()).code(),
                        w.createdAt()))
                .toList());
    }

    @POST
    public Response add(@HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull NewWebhook webhook) {
        return once.post(key, webhook, 201, () -> {
            if (webhook.warehouse() == null && actor.get().warehouses() != null) {
                throw Problem.of(IntegrationProblem.WAREHOUSE_NOT_NAMED).at("/warehouse");
            }
            Long warehouse = webhook.warehouse() == null
                    ? null
                    : warehouses.scoped(webhook.warehouse()).id();
            return webhooks.add(webhook.url(), webhook.events(), webhook.secret(), warehouse);
        });
    }

    @DELETE
    @Path("/{id}")
    public Response remove(@PathParam("id") long id) {
        boolean known = webhooks.list().stream().anyMatch(w -> w.id() == id && isVisible(w));
        if (!known) {
            throw Problem.of(KernelProblem.NOT_FOUND, "webhook " + id);
        }
        webhooks.disable(id);
        return Response.noContent().build();
    }

    // whoever works in some warehouses only neither sees nor makes what tells of all of them
    private boolean isVisible(Webhooks.Webhook webhook) {
        Long warehouse = webhook.warehouseId();
        return warehouse == null
                ? actor.get().warehouses() == null
                : actor.get().maySee(warehouse);
    }
}
