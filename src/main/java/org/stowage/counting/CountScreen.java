package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.catalog.Item;
import org.stowage.catalog.Items;
import org.stowage.catalog.PackCode;
import org.stowage.kernel.DatabaseName;
import org.stowage.stock.Condition;
import org.stowage.stock.HandlingUnits;
import org.stowage.task.Choice;
import org.stowage.task.Desk;
import org.stowage.task.Field;
import org.stowage.task.Message;
import org.stowage.task.Plan;
import org.stowage.task.View;

/** What a counter sees at each step. Of a blind count: what they have counted themselves, and nothing of the book. */
@ApplicationScoped
class CountScreen {

    private final Counting counting;
    private final CountWalk walk;
    private final CountWalkSql sql;
    private final CountSerials serials;
    private final Items items;
    private final HandlingUnits units;

    CountScreen(
            Counting counting,
            CountWalk walk,
            CountWalkSql sql,
            CountSerials serials,
            Items items,
            HandlingUnits units) {
        this.counting = counting;
        this.walk = walk;
        this.sql = sql;
        this.serials = serials;
        this.items = items;
        this.units = units;
    }

    View view(String step, CountMemory memory, Desk desk) {
        return switch (step) {
            case CountDialog.START -> View.of(prompt("start"), "location", "document");
            case CountDialog.LOCATION ->
                there(View.of(prompt("location"), "location", "document"), memory, desk)
                        .acts("SKIP")
                        .plan(plan(memory.here()));
            case CountDialog.ITEM -> item(memory, desk);
            case CountDialog.LOT -> lot(memory, desk);
            case CountDialog.EXPIRY -> held(View.of(prompt("expiry"), "expiry"), memory, desk);
            case CountDialog.SERIAL -> serial(memory, desk);
            case CountDialog.QUANTITY -> quantity(memory, desk);
            case CountDialog.UNIT ->
                there(View.of(prompt("unit"), "confirm"), memory, desk)
                        .field("handlingUnit", memory.strange())
                        .choices(confirmOrNo("sealed", "opened", desk));
            case CountDialog.UNKNOWN ->
                there(View.of(prompt("unknown", String.valueOf(memory.strange())), "item", "quantity"), memory, desk)
                        .field("quantity", memory.times())
                        .choices(List.of(choice("C-PARK", "park", desk), choice("C-NO", "go-on", desk)));
            default -> done(memory, desk);
        };
    }

    private View there(View view, CountMemory memory, Desk desk) {
        CountPlace place = memory.here();
        CountWalkSql.Places places = sql.places(desk.warehouseId(), place.countId(), place.blind());
        return view.field("location", place.location())
                .field("document", place.countNo())
                .field("photo", place.photos())
                .progress(places.done(), places.all());
    }

    /** Of the goods only what the counter is told anyway: the one item that the place is counted for. */
    private Plan plan(CountPlace place) {
        Plan plan = CountOffline.plan(place.id(), place.location());
        if (place.itemId() == 0) {
            return plan;
        }
        Item item = items.get(place.itemId());
        return plan.item(
                item.sku(),
                item.name(),
                item.gtin(),
                items.packs(List.of(item.id())).stream()
                        .filter(code -> code.quantity() == 1)
                        .map(PackCode::code)
                        .toList());
    }

    private View item(CountMemory memory, Desk desk) {
        CountPlace place = memory.here();
        List<TallyView> counted = counted(memory, desk);
        View view = there(View.of(prompt("item", place.location()), "item", "quantity", "handlingUnit"), memory, desk)
                .acts("DONE", "DAMAGE", "UNDO", "SKIP")
                .plan(plan(place))
                .lines(CountLines.counted(counted));
        if (memory.unitId() > 0) {
            view = view.field(
                    "handlingUnit",
                    units.get(desk.warehouseId(), memory.unitId()).orElseThrow().lpn());
        }
        if (memory.damaged()) {
            view = view.field("condition", condition(Condition.DAMAGED, desk));
        }
        Optional<Uncounted> next = next(memory, desk);
        if (next.isPresent()) {
            return goods(view, items.get(next.get().itemId()))
                    .field("lot", next.get().lot())
                    .field("open", place.blind() ? null : next.get().expected());
        }
        // the one item that the place is counted for
        return place.itemId() > 0 && counted.isEmpty() ? goods(view, items.get(place.itemId())) : view;
    }

    /** In an open count what the book has here; in a blind one only what is to be counted once more. */
    private Optional<Uncounted> next(CountMemory memory, Desk desk) {
        CountPlace place = memory.here();
        return place.blind() && place.round() == 1
                ? Optional.empty()
                : counting.uncounted(walk.at(desk), place.id(), desk.actor()).stream()
                        .findFirst();
    }

    private List<TallyView> counted(CountMemory memory, Desk desk) {
        return counting.tallied(walk.at(desk), memory.here().id(), desk.actor()).stream()
                .filter(tally -> !tally.moved() && !tally.source().equals(DatabaseName.of(TallySource.PROGRAM)))
                .toList();
    }

    private View lot(CountMemory memory, Desk desk) {
        View view = held(View.of(prompt("lot"), "lot"), memory, desk);
        String known = next(memory, desk)
                .filter(goods -> goods.itemId() == memory.held().itemId())
                .map(Uncounted::lot)
                .orElse(null);
        return view.field("lot", known);
    }

    private View serial(CountMemory memory, Desk desk) {
        View view = held(View.of(prompt("serial"), "serial", "item"), memory, desk);
        String known = memory.here().blind() ? "" : serials.next(walk.at(desk), memory.here(), memory.held());
        return view.field("serial", known.isEmpty() ? null : known);
    }

    private View quantity(CountMemory memory, Desk desk) {
        CountHand hand = memory.held();
        View view = held(View.of(prompt("quantity"), "quantity", "item", "confirm"), memory, desk)
                .field("lot", hand.lot())
                .field("quantity", hand.run())
                .field("open", expected(memory, desk));
        return view.field("condition", hand.condition() == Condition.GOOD ? null : condition(hand.condition(), desk))
                .acts("CONFIRM", "DONE", "DAMAGE", "UNDO");
    }

    /** What the book has of the goods in the hand; null: nothing, or that is not told. */
    private @Nullable Long expected(CountMemory memory, Desk desk) {
        CountHand hand = memory.held();
        return memory.here().blind()
                ? null
                : counted(memory, desk).stream()
                        .filter(tally -> tally.sku().equals(hand.sku())
                                && Objects.equals(tally.lot(), hand.lot())
                                && tally.condition().equals(DatabaseName.of(hand.condition())))
                        .map(TallyView::expected)
                        .filter(units -> units != null && units > 0)
                        .findFirst()
                        .orElse(null);
    }

    private View done(CountMemory memory, Desk desk) {
        View view = there(View.of(prompt("done", memory.here().location()), "confirm"), memory, desk)
                .choices(confirmOrNo("close-place", "go-on", desk));
        List<Uncounted> left = memory.here().blind()
                ? List.of()
                : counting.uncounted(walk.at(desk), memory.here().id(), desk.actor());
        return left.isEmpty()
                ? view.lines(CountLines.counted(counted(memory, desk)))
                : view.prompt(prompt("done-left", memory.here().location(), left.size()))
                        .lines(CountLines.missing(left));
    }

    private View held(View view, CountMemory memory, Desk desk) {
        return goods(there(view, memory, desk), items.get(memory.held().itemId()));
    }

    private static View goods(View view, Item item) {
        return view.field("sku", item.sku())
                .field(Field.of("name", item.name()).image(item.imageUrl()))
                .field("style", item.style())
                .field("colour", item.colour())
                .field("size", item.size());
    }

    @Nullable
    Message why(CountMemory memory) {
        CountPlace place = memory.place();
        if (place == null) {
            return null;
        }
        String code = place.round() > 1 ? "why-recount" : place.taskId() != null ? "why-task" : "why-walk";
        return CountWords.of(code, place.location(), place.countNo(), Objects.requireNonNullElse(place.sku(), ""));
    }

    private static String condition(Condition condition, Desk desk) {
        return new Message("stock", "condition." + DatabaseName.of(condition)).text(desk.language());
    }

    private static List<Choice> confirmOrNo(String yes, String no, Desk desk) {
        return List.of(choice("C-CONFIRM", yes, desk), choice("C-NO", no, desk));
    }

    private static Choice choice(String code, String text, Desk desk) {
        return Choice.of(code, CountWords.of("choice." + text), desk.language());
    }

    private static Message prompt(String step, Object... values) {
        return CountWords.of("prompt." + step, values);
    }
}
