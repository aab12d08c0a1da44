package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.stowage.outbound.GoingBack;
import org.stowage.task.Desk;
import org.stowage.task.Field;
import org.stowage.task.Meaning;
import org.stowage.task.Message;
import org.stowage.task.Outcome;
import org.stowage.task.View;

/** A packer takes out what the customer does not want any more, unit by unit; then the order goes on where it stood. */
@ApplicationScoped
class PackTakingOut {

    private final LinesOut lines;
    private final Packing packing;
    private final PackSteps steps;
    private final StopQuestion question;

    PackTakingOut(LinesOut lines, Packing packing, PackSteps steps, StopQuestion question) {
        this.lines = lines;
        this.packing = packing;
        this.steps = steps;
        this.question = question;
    }

    /** What else stops it. */
    StopQuestion question() {
        return question;
    }

    Outcome<PackMemory> ask(PackOrder order, String parcelNo, Desk desk) {
        return Outcome.ask(
                PackMemory.taking(order, parcelNo),
                PackDialog.OUT,
                PackViews.message("pack.take-out", order.orderNo(), names(lines.open(desk.warehouseId(), order.id()))));
    }

    Outcome<PackMemory> unit(PackMemory memory, Meaning.OfItem scanned, Desk desk) {
        String sku = scanned.item().sku();
        if (scanned.item().serialControlled()) {
            if (scanned.units() != 1) {
                return Outcome.refuse(PackViews.message("pack.serial-each", sku));
            }
            if (scanned.serial() == null) {
                return Outcome.advance(
                        memory.reading(new PackMemory.Unread(scanned.item().id(), sku, scanned.lot())),
                        PackDialog.OUT_SERIAL,
                        PackViews.message("pack.serial", sku));
            }
        }
        return take(
                memory,
                new UnwantedUnits(
                        scanned.item().id(), sku, scanned.units(), scanned.lot(), scanned.serial(), memory.parcelNo()),
                desk);
    }

    /** By hand: all that is named on the screen. */
    Outcome<PackMemory> all(PackMemory memory, Meaning.OfCommand confirmed, Desk desk) {
        PackOrder order = packing.order(desk.warehouseId(), memory.orderNo());
        List<GoingBack> open = lines.open(desk.warehouseId(), order.id());
        if (open.isEmpty()) {
            packing.mustNotBeStopped(desk.warehouseId(), order);
            return Outcome.refuse(PackViews.message("pack.nothing-to-take-out", order.orderNo()));
        }
        GoingBack next = open.getFirst();
        return next.bySerial()
                ? Outcome.refuse(PackViews.message("pack.serial-each", next.sku()))
                : take(
                        memory,
                        new UnwantedUnits(next.itemId(), next.sku(), next.units(), null, null, memory.parcelNo()),
                        desk);
    }

    Outcome<PackMemory> serial(PackMemory memory, Meaning.OfText read, Desk desk) {
        PackMemory.Unread unit = Objects.requireNonNull(memory.unread());
        return take(
                memory,
                new UnwantedUnits(
                        unit.itemId(), unit.sku(), 1, unit.lot(), read.text().strip(), memory.parcelNo()),
                desk);
    }

    Outcome<PackMemory> serialOf(PackMemory memory, Meaning.OfItem scanned, Desk desk) {
        PackMemory.Unread unit = Objects.requireNonNull(memory.unread());
        return scanned.serialOf(unit.itemId())
                .map(read -> serial(memory, read, desk))
                .orElseGet(() -> Outcome.refuse(PackViews.message("pack.serial", unit.sku())));
    }

    Outcome<PackMemory> aside(PackMemory memory, Meaning.OfCommand no, Desk desk) {
        return ask(packing.order(desk.warehouseId(), memory.orderNo()), memory.parcelNo(), desk);
    }

    private Outcome<PackMemory> take(PackMemory memory, UnwantedUnits hand, Desk desk) {
        PackOrder order = packing.order(desk.warehouseId(), memory.orderNo());
        PackDesk at = steps.at(desk);
        lines.take(desk.warehouseId(), order, hand, at);
        List<GoingBack> left = lines.open(desk.warehouseId(), order.id());
        return left.isEmpty()
                ? goOn(packing.order(desk.warehouseId(), memory.orderNo()), hand, at, desk)
                : Outcome.advance(
                        PackMemory.taking(order, memory.parcelNo()),
                        PackDialog.OUT,
                        PackViews.message("pack.taken-out", hand.units(), hand.sku(), names(left)));
    }

    private Outcome<PackMemory> goOn(PackOrder now, UnwantedUnits hand, PackDesk at, Desk desk) {
        String missing = now.missing();
        if (missing != null) {
            return Outcome.finish(
                    PackViews.message("pack.out-waits", now.orderNo(), hand.units(), hand.sku(), missing));
        }
        Optional<Outcome<PackMemory>> more = question.of(desk.warehouseId(), now);
        if (more.isPresent()) {
            return more.get();
        }
        Message out = PackViews.message("pack.out", now.orderNo(), hand.units(), hand.sku());
        if (now.parcelAtDesk() == null
                && packing.waiting(desk.warehouseId(), now.id()).isEmpty()) {
            return Outcome.finish(out);
        }
        Parcel parcel = packing.start(desk.warehouseId(), now, at);
        return steps.goOn(PackMemory.of(parcel, now), desk, out);
    }

    View view(String step, PackMemory memory, Desk desk) {
        List<GoingBack> open = lines.open(desk.warehouseId(), memory.orderId());
        if (open.isEmpty()) {
            // cancelled meanwhile: the next scan says so
            return View.of(PackViews.message("pack.take-out", memory.orderNo(), ""), "item")
                    .field("order", memory.orderNo())
                    .acts("NO");
        }
        GoingBack next = open.getFirst();
        View head = step.equals(PackDialog.OUT)
                ? View.of(PackViews.message("pack.take-out", memory.orderNo(), names(open)), "item", "confirm")
                : View.of(PackViews.message("pack.serial", next.sku()), "serial");
        return head.field("order", memory.orderNo())
                .field("sku", next.sku())
                .field(Field.of("name", next.name()).image(next.imageUrl()))
                .field("open", next.units())
                .acts(
                        next.bySerial() || !step.equals(PackDialog.OUT)
                                ? new String[] {"NO"}
                                : new String[] {"CONFIRM", "NO"});
    }

    private static String names(List<GoingBack> open) {
        return String.join(
                ", ",
                open.stream().map(line -> line.units() + " × " + line.sku()).toList());
    }
}
