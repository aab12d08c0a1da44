package org.stowage.office;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.PageLink;
import org.stowage.outbound.OrderHead;
import org.stowage.outbound.OrderWarehouse;
import org.stowage.outbound.Orders;
import org.stowage.site.Warehouse;

/** One order with its whole history, and what can be done with it now. */
@Path("/orders")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class OrderPages {

    @CheckedTemplate(basePath = "office")
    record OneOrderPage(OrderSheet sheet) implements TemplateInstance {}

    private record HoldOff(String orderNo, String code) {}

    private final OrderPage page;
    private final OrderActs acts;
    private final Orders orders;
    private final OrderWarehouse warehouse;
    private final CurrentActor actor;
    private final Once once;

    OrderPages(OrderPage page, OrderActs acts, Orders orders, OrderWarehouse warehouse, CurrentActor actor, Once once) {
        this.page = page;
        this.acts = acts;
        this.orders = orders;
        this.warehouse = warehouse;
        this.actor = actor;
        this.once = once;
    }

    @GET
    @Path("{no}")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.PACKER, Roles.PICKER, Roles.RECEIVER, Roles.AUDITOR})
    public TemplateInstance show(@PathParam("no") String no) {
        return new OneOrderPage(page.sheet(no));
    }

    @POST
    @Path("{no}/hold")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK})
    public Response hold(@PathParam("no") String no, MultivaluedMap<String, String> form) {
        FormFields fields = FormFields.of(form);
        OrderActs.Bulk one = OrderActs.Bulk.of(no, fields);
        Warehouse in = warehouse.ofNumber(no);
        return once.page(fields.key(), one, () -> {
            acts.hold(in, one);
            return PageLink.to("/orders", no);
        });
    }

    @POST
    @Path("{no}/hold-off")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK})
    public Response holdOff(@PathParam("no") String no, MultivaluedMap<String, String> form) {
        FormFields fields = FormFields.of(form);
        OrderHead order = warehouse.order(no);
        long in = warehouse.ofNumber(no).id();
        HoldOff asked = new HoldOff(order.orderNo(), fields.textOrEmpty("code"));
        return once.page(fields.key(), asked, () -> {
            orders.releaseHold(in, order.id(), asked.code(), actor.get().operatorId());
            return PageLink.to("/orders", order.orderNo());
        });
    }

    @POST
    @Path("{no}/cancel")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK})
    public Response cancel(@PathParam("no") String no, MultivaluedMap<String, String> form) {
        FormFields fields = FormFields.of(form);
        OrderActs.Bulk one = OrderActs.Bulk.of(no, fields);
        Warehouse in = warehouse.ofNumber(no);
        return once.page(fields.key(), one, () -> {
            acts.cancel(in, one);
            return PageLink.to("/orders", no);
        });
    }
}
