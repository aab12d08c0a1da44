package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Role;
import org.stowage.task.Desk;
import org.stowage.task.Dialog;
import org.stowage.task.Meaning;
import org.stowage.task.Message;
import org.stowage.task.Outcome;
import org.stowage.task.Row;
import org.stowage.task.View;

/**
 * C-COUNT: come to a place, say what lies there, close it, go to the next. A place stays with its counter until it is closed or
 * given back, whatever happens to the session; each scan is kept at once.
 */
@ApplicationScoped
class CountDialog implements Dialog<CountMemory> {

    static final String START = "start";
    static final String LOCATION = "location";
    static final String ITEM = "item";
    static final String LOT = "lot";
    static final String EXPIRY = "expiry";
    static final String SERIAL = "serial";
    static final String QUANTITY = "quantity";
    static final String UNIT = "unit";
    static final String UNKNOWN = "unknown";
    static final String DONE = "done";

    private final CountWalk walk;
    private final CountTaking taking;
    private final CountTallies tallies;
    private final CountUnits units;
    private final CountStrange strange;
    private final CountScreen screen;

    CountDialog(
            CountWalk walk,
            CountTaking taking,
            CountTallies tallies,
            CountUnits units,
            CountStrange strange,
            CountScreen screen) {
        this.walk = walk;
        this.taking = taking;
        this.tallies = tallies;
        this.units = units;
        this.strange = strange;
        this.screen = screen;
    }

    @Override
    public String name() {
        return "count";
    }

    @Override
    public Class<CountMemory> memory() {
        return CountMemory.class;
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.COUNTER, Role.MANAGER);
    }

    @Override
    public List<String> firstSteps() {
        return List.of(START, LOCATION);
    }

    @Override
    public Outcome<CountMemory> open(Desk desk) {
        return walk.open(desk);
    }

    @Override
    public List<Row<CountMemory>> rows() {
        return Stream.of(walkRows(), goodsRows(), askedRows(), doneRows())
                .flatMap(List::stream)
                .toList();
    }

    private List<Row<CountMemory>> walkRows() {
        return List.of(
                Row.on(START, Meaning.OfLocation.class, "counts a place of the counter's choice", walk::chosen)
                        .to(ITEM),
                Row.on(START, Meaning.OfDocument.class, "goes to the next place of this count", walk::document)
                        .to(LOCATION),
                Row.on(LOCATION, Meaning.OfLocation.class, "confirms the place", walk::location)
                        .to(ITEM),
                Row.on(LOCATION, Meaning.OfDocument.class, "goes to the next place of this count", walk::document)
                        .to(ITEM),
                Row.<CountMemory>command(LOCATION, "SKIP", "puts the place at the end of the walk", walk::skip)
                        .to(ITEM, Row.END));
    }

    /** Before and after the first unit the same is taken; only a typed number means something else. */
    private List<Row<CountMemory>> goodsRows() {
        String[] more = {LOT, EXPIRY, SERIAL, QUANTITY};
        return Stream.concat(
                        Stream.of(
                                Row.on(
                                                ITEM,
                                                Meaning.OfItem.class,
                                                "counts one unit, a pack or what the label says",
                                                taking::item)
                                        .to(more),
                                Row.on(
                                        ITEM,
                                        Meaning.OfQuantity.class,
                                        "each scan that follows is so many",
                                        taking::times),
                                Row.<CountMemory>command(
                                                ITEM, "CONFIRM", "nothing counted: the place is empty", walk::confirm)
                                        .to(LOCATION, DONE, Row.END),
                                Row.on(
                                                QUANTITY,
                                                Meaning.OfItem.class,
                                                "counts more of it, or another item",
                                                taking::item)
                                        .to(ITEM, LOT, EXPIRY, SERIAL),
                                Row.on(QUANTITY, Meaning.OfQuantity.class, "sets the total of this item", taking::total)
                                        .to(ITEM),
                                Row.<CountMemory>command(
                                                QUANTITY,
                                                "CONFIRM",
                                                "accepts what was asked, or what is counted",
                                                taking::confirm)
                                        .to(ITEM)),
                        Stream.of(ITEM, QUANTITY).flatMap(this::anyGoods))
                .toList();
    }

    private Stream<Row<CountMemory>> anyGoods(String step) {
        return Stream.of(
                Row.on(step, Meaning.OfHandlingUnit.class, "counts a sealed pallet or tote, or opens it", units::unit)
                        .to(ITEM, UNIT),
                Row.on(step, Meaning.OfLocation.class, "what follows lies loose again", units::loose)
                        .to(ITEM),
                Row.on(step, Meaning.OfText.class, "asks what becomes of goods that nobody knows", strange::met)
                        .to(UNKNOWN),
                Row.<CountMemory>command(step, "DAMAGE", "the next item counts as damaged", taking::damage)
                        .to(ITEM),
                Row.<CountMemory>command(
                                step,
                                "UNDO",
                                "takes the last scan back, or the last quantity",
                                (m, c, d) -> tallies.undo(m, d))
                        .to(ITEM, QUANTITY),
                Row.<CountMemory>command(step, "SKIP", "gives the place back, what is counted stays", walk::skip)
                        .to(ITEM, LOCATION, Row.END),
                Row.<CountMemory>command(step, "DONE", "asks whether that is all", (m, c, d) -> walk.askDone(m, d))
                        .to(DONE));
    }

    private List<Row<CountMemory>> askedRows() {
        return List.of(
                Row.on(LOT, Meaning.OfText.class, "names the lot", taking::lot).to(ITEM, EXPIRY, SERIAL, QUANTITY),
                Row.on(EXPIRY, Meaning.OfDate.class, "names the day on which a new lot expires", taking::expiry)
                        .to(ITEM, SERIAL, QUANTITY),
                Row.on(SERIAL, Meaning.OfText.class, "names the serial of the unit", taking::serial)
                        .to(ITEM, QUANTITY),
                Row.on(SERIAL, Meaning.OfItem.class, "reads the serial off the unit's label", taking::serialOf)
                        .to(ITEM, QUANTITY),
                Row.<CountMemory>command(
                                UNIT,
                                "CONFIRM",
                                "counts its content as the book has it",
                                (m, c, d) -> units.sealed(m, d))
                        .to(ITEM),
                Row.<CountMemory>command(UNIT, "NO", "opens it: what follows lies in it", (m, c, d) -> units.open(m, d))
                        .to(ITEM),
                Row.on(UNKNOWN, Meaning.OfQuantity.class, "says how many of them there are", strange::many),
                Row.<CountMemory>command(UNKNOWN, "PARK", "notes the code and parks the goods", strange::park)
                        .to(ITEM),
                Row.<CountMemory>command(UNKNOWN, "NO", "goes on without it", strange::goOn)
                        .to(ITEM),
                Row.on(UNKNOWN, Meaning.OfItem.class, "counts the item by another barcode", taking::item)
                        .to(ITEM, LOT, EXPIRY, SERIAL, QUANTITY));
    }

    private List<Row<CountMemory>> doneRows() {
        String[] next = {ITEM, LOCATION, Row.END};
        return List.of(
                Row.<CountMemory>command(
                                DONE, "CONFIRM", "closes the place: what was not counted is not there", walk::done)
                        .to(next),
                Row.<CountMemory>command(DONE, "NO", "goes on counting", strange::goOn)
                        .to(ITEM),
                Row.on(DONE, Meaning.OfItem.class, "counts more", taking::item)
                        .to(ITEM, LOT, EXPIRY, SERIAL, QUANTITY));
    }

    /** Of items that share a barcode: the one that this place is counted for. */
    @Override
    public boolean mayMean(String step, CountMemory memory, Meaning meaning, Desk desk) {
        CountPlace place = memory.place();
        return place == null
                || place.itemId() == 0
                || !(meaning instanceof Meaning.OfItem scanned)
                || scanned.item().id() == place.itemId();
    }

    @Override
    public boolean isBusy(String step, CountMemory memory) {
        return !step.equals(START) && !step.equals(LOCATION);
    }

    @Override
    public View view(String step, CountMemory memory, Desk desk) {
        return screen.view(step, memory, desk);
    }

    @Override
    public @Nullable Message why(String step, CountMemory memory, Desk desk) {
        return screen.why(memory);
    }

    /** Goes back to the queue with what is counted. */
    @Override
    public void leave(CountMemory memory, Desk desk) {
        walk.leave(memory, desk);
    }
}
