package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.task.Choice;
import org.stowage.task.Desk;
import org.stowage.task.View;

/** What the dialog shows at each step: its fields name what is scanned next. */
@ApplicationScoped
class TransferScreens {

    private final AtDesk at;
    private final GoodsSql goods;
    private final ArrivalSql arrivals;

    TransferScreens(AtDesk at, GoodsSql goods, ArrivalSql arrivals) {
        this.at = at;
        this.goods = goods;
        this.arrivals = arrivals;
    }

    View view(String step, TransferMemory memory, Desk desk) {
        return switch (step) {
            case TransferDialog.DOCUMENT -> prompt(step, "document", "handlingUnit");
            case TransferDialog.CARTON, TransferDialog.PLACE, TransferDialog.ITEM, TransferDialog.SERIAL ->
                picking(step, memory, desk);
            case TransferDialog.LOAD, TransferDialog.LEAVE -> loading(step, memory, desk);
            default -> arriving(step, memory, desk);
        };
    }

    private View picking(String step, TransferMemory memory, Desk desk) {
        TransferSql.Row row = at.transfer(memory.no(), desk);
        Optional<AtDesk.Next> next = at.next(row, memory.location());
        List<LineSql.Row> lines = at.lines(row);
        View view = switch (step) {
            case TransferDialog.CARTON -> prompt(step, "handlingUnit");
            case TransferDialog.PLACE -> prompt(step, "location").acts("FULL");
            case TransferDialog.ITEM -> prompt(step, "item", "quantity").acts("FULL");
            default -> prompt(step, "serial");
        };
        View shown = view.field("document", memory.no()).field("handlingUnit", carton(step, memory, row));
        long done = lines.stream().mapToLong(LineSql.Row::picked).sum();
        long open = lines.stream().mapToLong(LineSql.Row::allocated).sum();
        return next.map(one -> shown.field("location", one.place().code())
                        .field("sku", one.line().sku())
                        .field("name", one.line().name())
                        .field("lot", one.lot().isEmpty() ? null : one.lot())
                        .field("open", one.open()))
                .orElse(shown)
                .progress(done, done + open);
    }

    /** The one that is open still, so that a picker who was called away goes on with it. */
    private @Nullable String carton(String step, TransferMemory memory, TransferSql.Row row) {
        if (!step.equals(TransferDialog.CARTON)) {
            return memory.carton();
        }
        return goods.cartons(row.warehouseId(), row.id()).stream()
                .filter(carton -> !carton.packed())
                .map(GoodsSql.Carton::lpn)
                .findFirst()
                .orElse(null);
    }

    private View loading(String step, TransferMemory memory, Desk desk) {
        TransferSql.Row row = at.transfer(memory.no(), desk);
        List<GoodsSql.Carton> cartons = goods.cartons(row.warehouseId(), row.id());
        long on = cartons.stream().filter(GoodsSql.Carton::loaded).count();
        View view = step.equals(TransferDialog.LEAVE)
                ? prompt(step, "confirm").acts("CONFIRM")
                : prompt(step, "handlingUnit");
        return view.field("document", memory.no())
                .field(
                        "handlingUnit",
                        cartons.stream()
                                .filter(carton -> !carton.loaded())
                                .map(GoodsSql.Carton::lpn)
                                .findFirst()
                                .orElse(null))
                .progress(on, cartons.size());
    }

    private View arriving(String step, TransferMemory memory, Desk desk) {
        TransferSql.Row row = at.transfer(memory.no(), desk);
        long here = row.atWarehouseId();
        List<ArrivalSql.Expected> all = arrivals.goods(here, arrivals.of(here, row.warehouseId(), row.id()));
        Optional<ArrivalSql.Expected> next =
                all.stream().filter(one -> one.inTransit() > 0).findFirst();
        boolean boxed = next.filter(one -> !one.lpn().isEmpty()).isPresent();
        View view = switch (step) {
            case TransferDialog.ARRIVE ->
                (boxed ? prompt(step, "handlingUnit", "item") : prompt(step, "item", "handlingUnit"))
                        .acts("DAMAGE", "DONE");
            case TransferDialog.UNIT -> prompt("serial", "serial");
            case TransferDialog.OVER -> prompt(step, "confirm").choices(yesOrNo(desk));
            default -> prompt(step, "confirm", "handlingUnit", "item").acts("CONFIRM");
        };
        long sent = all.stream().mapToLong(ArrivalSql.Expected::sent).sum();
        long open = all.stream().mapToLong(ArrivalSql.Expected::inTransit).sum();
        View shown = view.field("document", memory.no()).progress(sent - open, sent);
        return next.map(one -> shown.field("handlingUnit", boxed ? one.lpn() : null)
                        .field("sku", one.sku())
                        .field("lot", one.lot())
                        .field("open", one.inTransit()))
                .orElse(shown);
    }

    private static List<Choice> yesOrNo(Desk desk) {
        return List.of(
                Choice.of("C-YES", TransferWords.say("dialog.yes"), desk.language()),
                Choice.of("C-NO", TransferWords.say("dialog.no"), desk.language()));
    }

    private static View prompt(String step, String... expects) {
        return View.of(TransferWords.say("prompt." + step), expects);
    }
}
