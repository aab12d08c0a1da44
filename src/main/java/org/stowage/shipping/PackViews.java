package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.task.Choice;
import org.stowage.task.Desk;
import org.stowage.task.Field;
import org.stowage.task.Message;
import org.stowage.task.View;

/** What the packing desk shows at each step. */
@ApplicationScoped
class PackViews {

    static final List<String> PARK_REASONS = List.of("WEIGHT", "MISSING", "DAMAGED", "PRINTER", "OTHER");

    private final PackSql orders;
    private final ParcelSql parcels;
    private final WaybillDesk waybills;
    private final BoxStep boxes;
    private final PackTrouble trouble;
    private final Receivers receivers;

    PackViews(
            PackSql orders,
            ParcelSql parcels,
            WaybillDesk waybills,
            BoxStep boxes,
            PackTrouble trouble,
            Receivers receivers) {
        this.orders = orders;
        this.parcels = parcels;
        this.waybills = waybills;
        this.boxes = boxes;
        this.trouble = trouble;
        this.receivers = receivers;
    }

    static Message message(String code, Object... values) {
        return new Message("shipping", code, values);
    }

    View view(String step, PackMemory memory, Desk desk) {
        return switch (step) {
            case PackDialog.NOTES -> notes(memory, desk);
            case PackDialog.ITEM -> item(memory, desk);
            case PackDialog.BOX -> box(memory, desk).acts("CONFIRM", "SHORT", "DAMAGE", "PARK");
            case PackDialog.WEIGHT ->
                weight(message("pack.weigh"), memory, desk, "weight").acts(beforeWeight(memory));
            case PackDialog.WEIGHT_OFF ->
                weight(message("pack.weight-again"), memory, desk, "confirm", "weight")
                        .acts("CONFIRM", "SHORT", "DAMAGE", "PARK");
            case PackDialog.LABEL -> label(memory, desk);
            case PackDialog.PARK ->
                head(message("pack.why-park"), memory, "reason").choices(reasons(desk));
            case PackDialog.MISSING -> trouble.view(head(message("pack.which-missing"), memory, "item"), memory, desk);
            case PackDialog.BROKEN -> trouble.view(head(message("pack.which-broken"), memory, "item"), memory, desk);
            default -> View.of(message("pack.open"), "order", "tote", "waybill", "item");
        };
    }

    @Nullable
    Message why(String step, PackMemory memory, Desk desk) {
        return step.equals(PackDialog.BOX) ? boxes.why(memory.parcelId(), desk) : null;
    }

    private static String[] besideTheBox(boolean isBegun, WaitingGoods next) {
        if (isBegun) {
            return new String[] {"PARCEL", "SHORT", "DAMAGE", "PARK"};
        }
        return next.bySerial()
                ? new String[] {"SHORT", "DAMAGE", "PARK"}
                : new String[] {"ALL", "SHORT", "DAMAGE", "PARK"};
    }

    private View box(PackMemory memory, Desk desk) {
        View head = head(message("pack.box"), memory, "box", "quantity");
        return boxes.view(head, "pack.box", memory.parcelId(), memory.parcelNo(), desk);
    }

    private static String[] beforeWeight(PackMemory memory) {
        return memory.way() == PackMemory.Way.FURTHER
                ? new String[] {"SHORT", "PARK"}
                : new String[] {"SKIP", "SHORT", "PARK"};
    }

    private static View head(Message prompt, PackMemory memory, String... expects) {
        return View.of(prompt, expects).field("order", memory.orderNo()).field("parcel", memory.parcelNo());
    }

    private View notes(PackMemory memory, Desk desk) {
        PackOrder order = orders.order(desk.warehouseId(), memory.orderId());
        return head(message("pack.notes", memory.orderNo()), memory, "confirm")
                .field("remark", order.buyerRemark())
                .field("note", order.sellerNote())
                .field("gift", order.giftMessage())
                .acts("CONFIRM");
    }

    private View item(PackMemory memory, Desk desk) {
        List<WaitingGoods> waiting = orders.waiting(desk.warehouseId(), memory.orderId());
        if (waiting.isEmpty()) {
            return head(message("pack.box"), memory, "box");
        }
        Long last = memory.lastItem();
        WaitingGoods next = waiting.stream()
                .filter(goods -> last != null && goods.itemId() == last)
                .findFirst()
                .orElseGet(waiting::getFirst);
        long open = waiting.stream()
                .filter(goods -> goods.itemId() == next.itemId())
                .mapToLong(WaitingGoods::quantity)
                .sum();
        long left = waiting.stream().mapToLong(WaitingGoods::quantity).sum();
        List<WaitingGoods> packed = orders.packed(desk.warehouseId(), memory.parcelId());
        long done = packed.stream().mapToLong(WaitingGoods::quantity).sum();
        return head(message("pack.item", next.sku(), open), memory, "piece", "quantity")
                .field("sku", next.sku())
                .field(Field.of("name", next.name()).image(next.imageUrl()))
                .field("style", next.style())
                .field("colour", next.colour())
                .field("size", next.size())
                .field("lot", next.lot().isEmpty() ? null : next.lot())
                .field("receiver", receivers.shown(orders.order(desk.warehouseId(), memory.orderId())))
                .field("open", open)
                .progress(done, done + left)
                .lines(PackLines.of(packed, waiting))
                .acts(besideTheBox(done > 0, next));
    }

    private View weight(Message prompt, PackMemory memory, Desk desk, String... expects) {
        List<ParcelSql.Content> content = parcels.content(desk.warehouseId(), memory.parcelId());
        View view = head(prompt, memory, expects)
                .lines(PackLines.of(orders.packed(desk.warehouseId(), memory.parcelId()), List.of()));
        Long expected = boxes.expected(content, memory.box(), desk);
        if (memory.grams() > 0) {
            view = view.field(Field.of("grams", memory.grams()).unit("g"));
        }
        return expected == null
                ? view
                : view.field(Field.of("expectedGrams", expected).unit("g"));
    }

    private View label(PackMemory memory, Desk desk) {
        Parcel parcel = parcels.find(desk.warehouseId(), memory.parcelNo()).orElseThrow();
        if (parcel.waybillNo() == null) {
            return waybills.waiting(parcel, desk)
                    .field("order", memory.orderNo())
                    .field("parcel", memory.parcelNo());
        }
        String[] expects = memory.way() == PackMemory.Way.LANE && parcel.grams() == null
                ? new String[] {"parcel", "waybill", "weight"}
                : new String[] {"parcel", "waybill"};
        // the three checks at once: who gets it, what is in it, under which number
        View view = head(message("pack.scan-label"), memory, expects)
                .field("waybill", parcel.waybillNo())
                .field("receiver", receivers.shown(orders.order(desk.warehouseId(), memory.orderId())))
                .lines(PackLines.of(orders.packed(desk.warehouseId(), parcel.id()), List.of()));
        return (parcel.grams() == null
                        ? view
                        : view.field(Field.of("grams", parcel.grams()).unit("g")))
                .acts("REPRINT", "PARK");
    }

    private static List<Choice> reasons(Desk desk) {
        return PARK_REASONS.stream()
                .map(reason -> Choice.of("R-" + reason, message("pack.reason." + reason), desk.language()))
                .toList();
    }
}
