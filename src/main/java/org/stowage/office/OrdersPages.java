package org.stowage.office;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.PageLink;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;

/** The orders of a warehouse: found by what is wrong with them, and put right many at once. */
@Path("/orders")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class OrdersPages {

    static final int ROWS = 50;

    /** @param older the page behind this one; null: this is the last. @param begun false: the warehouse has no order yet */
    @CheckedTemplate(basePath = "office")
    record OrdersPage(
            OrdersQuery asked,
            OrderChips chips,
            List<OrderRowView> rows,
            @Nullable PageLink older,
            boolean begun,
            boolean mayAct)
            implements TemplateInstance {}

    private final OrderListSql sql;
    private final OrderActs acts;
    private final CurrentWarehouse warehouse;
    private final CurrentActor actor;
    private final Once once;

    OrdersPages(OrderListSql sql, OrderActs acts, CurrentWarehouse warehouse, CurrentActor actor, Once once) {
        this.sql = sql;
        this.acts = acts;
        this.warehouse = warehouse;
        this.actor = actor;
        this.once = once;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR})
    public TemplateInstance list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("channel") @Nullable String channel,
            @QueryParam("carrier") @Nullable String carrier,
            @QueryParam("due") @Nullable String due,
            @QueryParam("q") @Nullable String q,
            @QueryParam("before") @Nullable Long before) {
        Warehouse in = warehouse.get();
        OrdersQuery asked = OrdersQuery.of(status, channel, carrier, due, q, before);
        Instant now = Instant.now();
        boolean clear = PersonalData.isClearFor(actor.get());
        List<OrderListSql.Row> found = sql.list(in.id(), asked, asked.shipBefore(now, in.timezone()), clear, ROWS + 1);
        List<OrderListSql.Row> shown = found.size() > ROWS ? found.subList(0, ROWS) : found;
        Instant midnight = LocalDate.ofInstant(now, in.timezone())
                .plusDays(1)
                .atStartOfDay(in.timezone())
                .toInstant();
        return new OrdersPage(
                asked,
                OrderChips.of(asked, sql.open(in.id(), midnight)),
                shown.stream().map(row -> OrderRowView.of(row, clear, now)).toList(),
                found.size() > ROWS ? asked.older(shown.getLast().id()) : null,
                !found.isEmpty() || !asked.isPlain() || sql.any(in.id()),
                acts.mayAct(actor.get()));
    }

    @POST
    @Path("hold")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK})
    public Response hold(MultivaluedMap<String, String> form) {
        FormFields fields = FormFields.of(form);
        OrderActs.Bulk bulk = OrderActs.Bulk.of(fields);
        return once.page(fields.key(), bulk, () -> {
            acts.hold(warehouse.get(), bulk);
            return PageLink.to("/orders").with("status", "held");
        });
    }

    @POST
    @Path("cancel")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK})
    public Response cancel(MultivaluedMap<String, String> form) {
        FormFields fields = FormFields.of(form);
        OrderActs.Bulk bulk = OrderActs.Bulk.of(fields);
        return once.page(fields.key(), bulk, () -> {
            acts.cancel(warehouse.get(), bulk);
            return PageLink.to("/orders").with("status", "cancelled");
        });
    }
}
