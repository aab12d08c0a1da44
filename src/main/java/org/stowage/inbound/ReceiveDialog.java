package org.stowage.inbound;

import static org.stowage.inbound.ReceiveActs.DOCUMENT;
import static org.stowage.inbound.ReceiveActs.EXPIRY;
import static org.stowage.inbound.ReceiveActs.ITEM;
import static org.stowage.inbound.ReceiveActs.LOT;
import static org.stowage.inbound.ReceiveActs.QUANTITY;
import static org.stowage.inbound.ReceiveActs.SERIAL;
import static org.stowage.inbound.ReceiveActs.SUMMARY;
import static org.stowage.inbound.ReceiveActs.say;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Role;
import org.stowage.catalog.Item;
import org.stowage.catalog.Items;
import org.stowage.inbound.ReceiveMemory.Current;
import org.stowage.task.Desk;
import org.stowage.task.Dialog;
import org.stowage.task.Field;
import org.stowage.task.Meaning.OfDate;
import org.stowage.task.Meaning.OfDocument;
import org.stowage.task.Meaning.OfHandlingUnit;
import org.stowage.task.Meaning.OfItem;
import org.stowage.task.Meaning.OfQuantity;
import org.stowage.task.Meaning.OfText;
import org.stowage.task.Outcome;
import org.stowage.task.Row;
import org.stowage.task.View;

/** The dock: a document or a blind receipt, item after item, then the summary. */
@ApplicationScoped
class ReceiveDialog implements Dialog<ReceiveMemory> {

    private static final ReceiveMemory NOTHING = new ReceiveMemory(0, "", 0, 1, false, null, 0);

    private final ReceiveActs acts;
    private final ReceiptSql sql;
    private final Items items;

    ReceiveDialog(ReceiveActs acts, ReceiptSql sql, Items items) {
        this.acts = acts;
        this.sql = sql;
        this.items = items;
    }

    @Override
    public String name() {
        return "receive";
    }

    @Override
    public Class<ReceiveMemory> memory() {
        return ReceiveMemory.class;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.RECEIVER, Role.MANAGER);
    }

    @Override
    public Outcome<ReceiveMemory> open(Desk desk) {
        return Outcome.advance(NOTHING, DOCUMENT, say("receive-opened"));
    }

    @Override
    public List<Row<ReceiveMemory>> rows() {
        return List.of(
                Row.on(
                                DOCUMENT,
                                OfDocument.class,
                                "opens the receipt, by its number or the purchase order's",
                                acts::document)
                        .to(ITEM),
                Row.<ReceiveMemory>command(
                                DOCUMENT,
                                "BLIND",
                                "begins a receipt that nobody announced",
                                (m, c, desk) -> acts.blind(desk))
                        .to(ITEM),
                Row.on(ITEM, OfItem.class, "books one unit, one pack or what the label says", acts::item)
                        .to(LOT, EXPIRY, SERIAL, QUANTITY),
                Row.<ReceiveMemory, OfQuantity>on(
                        ITEM, OfQuantity.class, "each scan that follows is so many", (m, q, desk) -> times(m, q)),
                Row.on(ITEM, OfHandlingUnit.class, "opens a pallet or tote for what follows", acts::unit),
                Row.<ReceiveMemory>command(ITEM, "DAMAGE", "books the next item as damaged", (m, c, desk) -> damage(m)),
                Row.<ReceiveMemory>command(
                                ITEM, "DONE", "shows what is open and what is too much", (m, c, desk) -> done(m))
                        .to(SUMMARY),
                Row.on(LOT, OfText.class, "names the lot", acts::lot).to(EXPIRY, SERIAL, QUANTITY),
                Row.on(EXPIRY, OfDate.class, "names the day of expiry; expired units go to quarantine", acts::expiry)
                        .to(SERIAL, QUANTITY),
                Row.on(SERIAL, OfText.class, "names the serial of the unit", acts::serial)
                        .to(QUANTITY),
                Row.on(SERIAL, OfItem.class, "reads the serial off the unit's label", acts::serialOf)
                        .to(QUANTITY),
                Row.<ReceiveMemory, OfQuantity>on(
                                QUANTITY,
                                OfQuantity.class,
                                "sets the total of this item",
                                (m, q, desk) -> acts.total(m, q.quantity(), desk))
                        .to(ITEM),
                Row.on(QUANTITY, OfItem.class, "books the next unit, of this item or another", acts::item)
                        .to(LOT, EXPIRY, SERIAL),
                Row.on(QUANTITY, OfHandlingUnit.class, "opens a pallet or tote for what follows", acts::unit)
                        .to(ITEM),
                Row.<ReceiveMemory>command(
                                QUANTITY,
                                "CONFIRM",
                                "accepts what was asked, or what is booked",
                                (m, c, desk) -> acts.confirm(m, desk))
                        .to(ITEM),
                Row.<ReceiveMemory>command(
                                QUANTITY, "DAMAGE", "books the next item as damaged", (m, c, desk) -> damage(m))
                        .to(ITEM),
                Row.<ReceiveMemory>command(
                                QUANTITY, "DONE", "shows what is open and what is too much", (m, c, desk) -> done(m))
                        .to(SUMMARY),
                Row.<ReceiveMemory>command(
                                SUMMARY,
                                "CONFIRM",
                                "closes the receipt, putaway work is queued",
                                (m, c, desk) -> acts.close(m, desk))
                        .to(Row.END),
                Row.<ReceiveMemory>command(
                                SUMMARY,
                                "NO",
                                "goes on receiving",
                                (m, c, desk) -> Outcome.advance(m.emptyHand(), ITEM, say("next-item")))
                        .to(ITEM));
    }

    private static Outcome<ReceiveMemory> times(ReceiveMemory memory, OfQuantity typed) {
        return typed.quantity() < 1
                ? Outcome.refuse(say("times-none"))
                : Outcome.advance(memory.times(typed.quantity()), ITEM, say("times", typed.quantity()));
    }

    private static Outcome<ReceiveMemory> damage(ReceiveMemory memory) {
        return Outcome.advance(memory.asDamaged(), ITEM, say("next-is-damaged"));
    }

    private static Outcome<ReceiveMemory> done(ReceiveMemory memory) {
        return Outcome.ask(memory.emptyHand(), SUMMARY, say("check-summary", memory.receiptNo()));
    }

    /** Nothing is lost by leaving: every unit is booked when it is scanned, the receipt stays open. */
    @Override
    public boolean isBusy(String step, ReceiveMemory memory) {
        Current current = memory.current();
        return current != null && current.pending() > 0;
    }

    @Override
    public View view(String step, ReceiveMemory memory, Desk desk) {
        return switch (step) {
            case DOCUMENT -> View.of(say("prompt.document"), "document").acts("BLIND");
            case ITEM -> itemView(memory, desk);
            case LOT -> hand(View.of(say("prompt.lot"), "lot"), memory);
            case SERIAL -> hand(View.of(say("prompt.serial"), "serial"), memory);
            case EXPIRY ->
                hand(View.of(say("prompt.expiry"), "expiry"), memory)
                        .field("lot", memory.hand().lot());
            case QUANTITY -> quantityView(memory, desk);
            default -> summary(memory, desk);
        };
    }

    private View itemView(ReceiveMemory memory, Desk desk) {
        Optional<Long> next = sql.nextOpenItem(desk.warehouseId(), memory.receiptId());
        View view = View.of(say("prompt.item"), "item", "quantity", "handlingUnit")
                .field("document", memory.receiptNo())
                .acts("DONE", "DAMAGE");
        if (next.isEmpty()) {
            return view;
        }
        Item item = items.get(next.get());
        ReceiptSql.Figures figures = sql.figures(desk.warehouseId(), memory.receiptId(), item.id());
        return shown(view, item).field("open", figures.expected() - figures.received());
    }

    private View quantityView(ReceiveMemory memory, Desk desk) {
        Current current = memory.hand();
        Item item = items.get(current.itemId());
        ReceiptSql.Figures figures = sql.figures(desk.warehouseId(), memory.receiptId(), item.id());
        long total = figures.expected() - figures.received() + current.run();
        @Nullable Long open = figures.expected() > 0 && total >= current.run() ? (Long) total : null;
        return shown(View.of(say("prompt.quantity", current.run()), "quantity", "item", "confirm"), item)
                .field("document", memory.receiptNo())
                .field("quantity", current.run())
                .field("open", open)
                .acts("CONFIRM", "DONE", "DAMAGE");
    }

    private View summary(ReceiveMemory memory, Desk desk) {
        ReceiptSql.Totals totals = sql.totals(desk.warehouseId(), memory.receiptId());
        return View.of(say("prompt.summary", totals.open(), totals.over(), totals.unexpected()), "confirm")
                .field("document", memory.receiptNo())
                .field("quantity", totals.received())
                .field("open", totals.open())
                .progress(totals.received(), totals.received() + totals.open())
                .acts("CONFIRM", "NO");
    }

    private View hand(View view, ReceiveMemory memory) {
        return shown(view, items.get(memory.hand().itemId()));
    }

    private static View shown(View view, Item item) {
        return view.field("sku", item.sku())
                .field(Field.of("name", item.name()).image(item.imageUrl()))
                .field("style", item.style())
                .field("colour", item.colour())
                .field("size", item.size());
    }
}
