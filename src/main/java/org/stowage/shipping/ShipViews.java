package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.task.Desk;
import org.stowage.task.Field;
import org.stowage.task.Message;
import org.stowage.task.View;

/** What the desk of a simple warehouse shows at each step. */
@ApplicationScoped
class ShipViews {

    private final ShipSql sql;
    private final ShipGoods goods;
    private final ShipSteps steps;
    private final PackSql orders;
    private final ParcelSql parcels;
    private final WaybillDesk waybills;

    ShipViews(ShipSql sql, ShipGoods goods, ShipSteps steps, PackSql orders, ParcelSql parcels, WaybillDesk waybills) {
        this.sql = sql;
        this.goods = goods;
        this.steps = steps;
        this.orders = orders;
        this.parcels = parcels;
        this.waybills = waybills;
    }

    View view(String step, ShipMemory memory, Desk desk) {
        return switch (step) {
            case ShipDialog.NOTES -> notes(memory, desk);
            case ShipDialog.LINES -> lines(memory, desk);
            case ShipDialog.SHORT -> shelf(memory, desk);
            case ShipDialog.BOX -> box(memory, desk).acts("CONFIRM", "SKIP");
            case ShipDialog.WEIGHT ->
                weight(PackViews.message("ship.weigh"), memory, desk, "weight").acts("SKIP");
            case ShipDialog.WEIGHT_OFF ->
                weight(PackViews.message("ship.weight-again"), memory, desk, "confirm", "weight")
                        .acts("CONFIRM");
            case ShipDialog.LABEL -> label(memory, desk);
            default -> offered(memory, desk);
        };
    }

    @Nullable
    Message why(String step, ShipMemory memory, Desk desk) {
        return step.equals(ShipDialog.BOX) ? goods.boxes().why(memory.parcelId(), desk) : null;
    }

    private View box(ShipMemory memory, Desk desk) {
        View head = head(PackViews.message("ship.box"), memory, "box", "confirm", "quantity");
        return goods.boxes().view(head, "ship.box", memory.parcelId(), memory.parcelNo(), desk);
    }

    private static View head(Message prompt, ShipMemory memory, String... expects) {
        return View.of(prompt, expects).field("order", memory.orderNo()).field("parcel", memory.parcelNo());
    }

    private View offered(ShipMemory memory, Desk desk) {
        List<ShipSql.Wanted> items = orders.order(desk.warehouseId(), memory.offered())
                .map(order -> sql.wanted(desk.warehouseId(), order.id()))
                .orElse(List.of());
        return View.of(PackViews.message("ship.open"), "order", "confirm", "parcel")
                .field("order", memory.offered())
                .field("name", names(items))
                .field(
                        "quantity",
                        items.stream().mapToLong(ShipSql.Wanted::quantity).sum())
                .acts("CONFIRM", "SKIP");
    }

    private static String names(List<ShipSql.Wanted> items) {
        return items.stream().map(item -> item.quantity() + " × " + item.name()).collect(Collectors.joining(", "));
    }

    private View notes(ShipMemory memory, Desk desk) {
        PackOrder order = orders.order(desk.warehouseId(), memory.orderId());
        return head(PackViews.message("pack.notes", memory.orderNo()), memory, "confirm")
                .field("remark", order.buyerRemark())
                .field("note", order.sellerNote())
                .field("gift", order.giftMessage())
                .acts("CONFIRM");
    }

    private View lines(ShipMemory memory, Desk desk) {
        List<ShipSql.Wanted> items = goods.wanted(memory, desk);
        long done =
                items.stream().mapToLong(item -> memory.there(item.itemId())).sum();
        View view = head(PackViews.message("ship.lines", names(items)), memory, "piece", "quantity", "confirm")
                .progress(
                        done, items.stream().mapToLong(ShipSql.Wanted::quantity).sum())
                .acts("ALL", "SHORT", "SKIP");
        return steps.open(memory, desk)
                .map(next -> shown(view, next).field("open", next.quantity() - memory.there(next.itemId())))
                .orElse(view);
    }

    private View shelf(ShipMemory memory, Desk desk) {
        ShipSql.Wanted item = steps.open(memory, desk).orElseThrow();
        return shown(head(PackViews.message("ship.how-many", item.sku()), memory, "quantity"), item)
                .field("open", item.quantity())
                .acts("NO");
    }

    private View weight(Message prompt, ShipMemory memory, Desk desk, String... expects) {
        View view = head(prompt, memory, expects);
        if (memory.grams() > 0) {
            view = view.field(Field.of("grams", memory.grams()).unit("g"));
        }
        Long expected = goods.boxes().expected(goods.content(memory, desk), memory.box(), desk);
        return expected == null
                ? view
                : view.field(Field.of("expectedGrams", expected).unit("g"));
    }

    private View label(ShipMemory memory, Desk desk) {
        Parcel parcel = parcels.find(desk.warehouseId(), memory.parcelNo()).orElseThrow();
        if (parcel.waybillNo() == null) {
            return waybills.waiting(parcel, desk)
                    .field("order", memory.orderNo())
                    .field("parcel", memory.parcelNo());
        }
        View view = head(PackViews.message("ship.label"), memory, "parcel", "waybill", "confirm")
                .field("waybill", parcel.waybillNo());
        return (parcel.grams() == null
                        ? view
                        : view.field(Field.of("grams", parcel.grams()).unit("g")))
                .acts("CONFIRM", "REPRINT");
    }

    private static View shown(View view, ShipSql.Wanted item) {
        return view.field("sku", item.sku())
                .field(Field.of("name", item.name()).image(item.imageUrl()))
                .field("style", item.style())
                .field("colour", item.colour())
                .field("size", item.size());
    }
}
