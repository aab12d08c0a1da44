package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.stowage.kernel.Problem;
import org.stowage.task.Desk;
import org.stowage.task.Meaning;
import org.stowage.task.Outcome;
import org.stowage.task.View;

/** Units with a number of their own at the desk of a simple warehouse: each is ticked by its number. */
@ApplicationScoped
class ShipSerials {

    private final ShipSteps steps;
    private final ShipGoods goods;
    private final PackSerials serials;

    ShipSerials(ShipSteps steps, ShipGoods goods, PackSerials serials) {
        this.steps = steps;
        this.goods = goods;
        this.serials = serials;
    }

    Outcome<ShipMemory> unit(ShipMemory memory, Meaning.OfItem scanned, Desk desk) {
        if (!scanned.item().serialControlled()) {
            return steps.unit(memory, scanned, desk);
        }
        long item = scanned.item().id();
        String sku = scanned.item().sku();
        ShipSql.Wanted wanted = steps.wanted(memory, item, sku, desk);
        if (scanned.units() != 1) {
            return Outcome.refuse(PackViews.message("pack.serial-each", sku));
        }
        return scanned.serial() == null
                ? Outcome.advance(
                        memory.reading(new PackMemory.Unread(item, sku, scanned.lot())),
                        ShipDialog.SERIAL,
                        PackViews.message("pack.serial", sku))
                : tick(memory, wanted, scanned.serial(), desk);
    }

    Outcome<ShipMemory> serial(ShipMemory memory, Meaning.OfText read, Desk desk) {
        PackMemory.Unread unit = Objects.requireNonNull(memory.unread());
        return tick(
                memory,
                steps.wanted(memory, unit.itemId(), unit.sku(), desk),
                read.text().strip(),
                desk);
    }

    Outcome<ShipMemory> serialOf(ShipMemory memory, Meaning.OfItem scanned, Desk desk) {
        PackMemory.Unread unit = Objects.requireNonNull(memory.unread());
        return scanned.serialOf(unit.itemId())
                .map(read -> serial(memory, read, desk))
                .orElseGet(() -> Outcome.refuse(PackViews.message("pack.serial", unit.sku())));
    }

    /** A number of units says nothing of which they are. */
    Outcome<ShipMemory> quantity(ShipMemory memory, Meaning.OfQuantity typed, Desk desk) {
        ShipSql.Wanted item = steps.counted(memory, desk);
        return item.bySerial()
                ? Outcome.refuse(PackViews.message("pack.serial-each", item.sku()))
                : steps.quantity(memory, typed, desk);
    }

    Outcome<ShipMemory> all(ShipMemory memory, Meaning.OfCommand command, Desk desk) {
        return goods.wanted(memory, desk).stream()
                .filter(item -> item.bySerial() && memory.there(item.itemId()) < item.quantity())
                .findFirst()
                .map(item -> Outcome.<ShipMemory>refuse(PackViews.message("pack.serial-each", item.sku())))
                .orElseGet(() -> steps.all(memory, command, desk));
    }

    View view(ShipMemory memory, Desk desk) {
        PackMemory.Unread unit = Objects.requireNonNull(memory.unread());
        return View.of(PackViews.message("pack.serial", unit.sku()), "serial")
                .field("order", memory.orderNo())
                .field("parcel", memory.parcelNo())
                .field("sku", unit.sku())
                .field("lot", unit.lot())
                .acts("NO");
    }

    private Outcome<ShipMemory> tick(ShipMemory memory, ShipSql.Wanted item, String serial, Desk desk) {
        if (memory.hasRead(item.itemId(), serial)) {
            throw Problem.of(ShippingProblem.SERIAL_PACKED, serial, item.sku(), memory.parcelNo());
        }
        serials.mustBeFree(desk.warehouseId(), item.itemId(), item.sku(), serial);
        return steps.tick(memory.read(item.itemId(), serial), item, memory.there(item.itemId()) + 1, desk);
    }
}
