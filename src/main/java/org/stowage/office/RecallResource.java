package org.stowage.office;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.adjustment.Recall;
import org.stowage.adjustment.Recalls;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.outbound.OrderHead;
import org.stowage.outbound.Orders;
import org.stowage.outbound.Recipient;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;
import org.stowage.stock.OrderUnits;

/** Recalls: the answer to "where did lot 77 go". */
@Path("/api/v1/recalls")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class RecallResource {

    /** @param lot null: every lot of the item. @param reason for whoever meets the goods */
    record NewRecall(
            @NotBlank String warehouse,
            @NotBlank String sku,
            @Nullable String lot,
            @NotBlank @Size(max = 500) String reason) {}

    private final Recalls recalls;
    private final Orders orders;
    private final Warehouses warehouses;
    private final CurrentActor current;
    private final Once once;
    private final ObjectMapper json;

    RecallResource(
            Recalls recalls, Orders orders, Warehouses warehouses, CurrentActor current, Once once, ObjectMapper json) {
        this.recalls = recalls;
        this.orders = orders;
        this.warehouses = warehouses;
        this.current = current;
        this.once = once;
        this.json = json;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR, Roles.INTEGRATION})
    public RecallView find(
            @QueryParam("warehouse") @Nullable String warehouse,
            @QueryParam("sku") @Nullable String sku,
            @QueryParam("lot") @Nullable String lot) {
        Warehouse in = warehouses.scoped(warehouse);
        if (sku == null || sku.isBlank()) {
            throw Problem.of(KernelProblem.MISSING_VALUE).at("?sku");
        }
        Actor actor = current.get();
        return view(in, sku, lot, recalls.find(in.id(), sku, lot, actor), actor);
    }

    /** Freezes it, stops the orders that hold it, and answers where it is and who has it. */
    @POST
    @RolesAllowed({Roles.MANAGER, Roles.INTEGRATION})
    public Response recall(@HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull NewRecall asked) {
        Warehouse in = warehouses.scoped(asked.warehouse());
        Actor actor = current.get();
        return once.post(
                key,
                asked,
                201,
                () -> view(
                        in,
                        asked.sku(),
                        asked.lot(),
                        recalls.freeze(in.id(), asked.sku(), asked.lot(), asked.reason(), actor),
                        actor));
    }

    private RecallView view(Warehouse in, String sku, @Nullable String lot, Recall recall, Actor actor) {
        TreeSet<Long> ids = new TreeSet<>();
        recall.allocated().forEach(line -> ids.add(line.orderId()));
        recall.held().forEach(units -> ids.add(units.orderId()));
        List<RecallView.Who> who = new ArrayList<>();
        ids.forEach(id -> orders.get(in.id(), id).ifPresent(order -> who.add(who(order, recall, actor))));
        return new RecallView(
                in.code(),
                sku,
                lot,
                recall.onHand(),
                recall.shipped(),
                recall.here().stream()
                        .map(b -> new RecallView.Where(
                                b.location(),
                                b.lpn(),
                                b.lot(),
                                b.expiresOn(),
                                DatabaseName.of(b.condition()),
                                b.onHand(),
                                b.allocated()))
                        .toList(),
                who);
    }

    private RecallView.Who who(OrderHead order, Recall recall, Actor actor) {
        List<OrderUnits> held = recall.held().stream()
                .filter(units -> units.orderId() == order.id())
                .toList();
        return new RecallView.Who(
                order.orderNo(),
                order.channel(),
                order.channelOrderNo(),
                order.status().text(),
                recipient(order, actor),
                recall.allocated().stream()
                        .filter(line -> line.orderId() == order.id())
                        .mapToLong(line -> line.quantity())
                        .sum(),
                held.stream()
                        .filter(units -> units.parcelNo() == null)
                        .mapToLong(OrderUnits::quantity)
                        .sum(),
                held.stream()
                        .flatMap(units -> Optional.ofNullable(units.parcelNo())
                                .map(no -> new RecallView.InParcel(no, units.quantity(), units.goneAt()))
                                .stream())
                        .toList());
    }

    private @Nullable Recipient recipient(OrderHead order, Actor actor) {
        try {
            Recipient clear = json.readValue(order.recipient(), Recipient.class);
            return clear == null || PersonalData.isClearFor(actor) ? clear : PersonalData.masked(clear);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("order " + order.orderNo(), e);
        }
    }
}
