package org.stowage.office;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.PageLink;
import org.stowage.outbound.LineCut;
import org.stowage.outbound.LineSwap;
import org.stowage.outbound.OrderHead;
import org.stowage.outbound.OrderLines;
import org.stowage.outbound.OrderSwaps;
import org.stowage.outbound.OrderWarehouse;

/** Customer service changes lines of an order that is under way. */
@Path("/orders/{no}/lines")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class OrderLinePages {

    private record Asked(String orderNo, int lineNo, Object act) {}

    private final OrderLines lines;
    private final OrderSwaps swaps;
    private final OrderWarehouse warehouse;
    private final CurrentActor actor;
    private final Once once;

    OrderLinePages(OrderLines lines, OrderSwaps swaps, OrderWarehouse warehouse, CurrentActor actor, Once once) {
        this.lines = lines;
        this.swaps = swaps;
        this.warehouse = warehouse;
        this.actor = actor;
        this.once = once;
    }

    @POST
    @Path("cancel")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK})
    public Response cancel(@PathParam("no") String no, MultivaluedMap<String, String> form) {
        FormFields fields = FormFields.of(form);
        Integer line = fields.smallNumber("line");
        LineCut cut = new LineCut(fields.number("quantity"), OrderActs.reason(fields.text("reason")));
        fields.check();
        OrderHead order = warehouse.order(no);
        long in = warehouse.ofNumber(no).id();
        Asked asked = new Asked(order.orderNo(), Objects.requireNonNullElse(line, 0), cut);
        return once.page(fields.key(), asked, () -> {
            lines.cancel(in, order.id(), asked.lineNo(), cut, actor.get().operatorId());
            return PageLink.to("/orders", order.orderNo());
        });
    }

    @POST
    @Path("swap")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK})
    public Response swap(@PathParam("no") String no, MultivaluedMap<String, String> form) {
        FormFields fields = FormFields.of(form);
        Integer line = fields.smallNumber("line");
        LineSwap swap = new LineSwap(
                fields.textOrEmpty("sku"),
                fields.text("lot"),
                fields.number("quantity"),
                fields.flag("refuse") ? "refuse" : "keep",
                OrderActs.reason(fields.text("reason")));
        fields.check();
        OrderHead order = warehouse.order(no);
        long in = warehouse.ofNumber(no).id();
        Asked asked = new Asked(order.orderNo(), Objects.requireNonNullElse(line, 0), swap);
        return once.page(fields.key(), asked, () -> {
            swaps.swap(in, order.id(), asked.lineNo(), swap, actor.get().operatorId());
            return PageLink.to("/orders", order.orderNo());
        });
    }
}
