package org.stowage.office;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.carrier.Carrier;
import org.stowage.carrier.Carriers;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.PageLink;
import org.stowage.outbound.Accepted;
import org.stowage.outbound.NewOrder;
import org.stowage.outbound.Orders;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;

/** One order by hand: by telephone, over the counter, or the very first one. */
@Path("/orders")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class NewOrderPages {

    private static final int LINES = 5;

    /** @param lines numbers of the empty lines of the form */
    @CheckedTemplate(basePath = "office")
    record NewOrderPage(List<Carrier> carriers, List<Integer> lines) implements TemplateInstance {}

    private final Orders orders;
    private final Carriers carriers;
    private final CurrentWarehouse warehouse;
    private final CurrentActor actor;
    private final Once once;

    NewOrderPages(Orders orders, Carriers carriers, CurrentWarehouse warehouse, CurrentActor actor, Once once) {
        this.orders = orders;
        this.carriers = carriers;
        this.warehouse = warehouse;
        this.actor = actor;
        this.once = once;
    }

    @GET
    @Path("new")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK})
    public TemplateInstance form() {
        warehouse.get();
        return new NewOrderPage(
                carriers.all(), IntStream.rangeClosed(1, LINES).boxed().toList());
    }

    @POST
    @Path("new")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK})
    public Response accept(MultivaluedMap<String, String> form) {
        FormFields fields = FormFields.of(form);
        Warehouse in = warehouse.get();
        NewOrder order = HandOrder.of(fields, in.timezone());
        return once.page(fields.key(), order, () -> {
            Accepted accepted = orders.accept(in.id(), actor.get().operatorId(), order);
            return PageLink.to("/orders", Objects.requireNonNull(accepted.orderNo()));
        });
    }
}
