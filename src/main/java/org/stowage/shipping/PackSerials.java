package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.stock.SerialPlace;
import org.stowage.stock.Serials;
import org.stowage.stock.StockProblem;
import org.stowage.task.Desk;
import org.stowage.task.Meaning;
import org.stowage.task.Outcome;
import org.stowage.task.View;

/**
 * Units with a number of their own at the packing desk: each is read once, and is the one that the book has for the order.
 * What the picker has read is checked here; what nobody had read before is read here.
 */
@ApplicationScoped
class PackSerials {

    private final Serials serials;
    private final PackSql orders;
    private final Parcels parcels;

    PackSerials(Serials serials, PackSql orders, Parcels parcels) {
        this.serials = serials;
        this.orders = orders;
        this.parcels = parcels;
    }

    /** A number of units says nothing of which they are. */
    static Outcome<PackMemory> each(List<WaitingGoods> open) {
        return Outcome.refuse(
                PackViews.message("pack.serial-each", open.getFirst().sku()));
    }

    /** Empty: the code that was scanned is one unit and says which. */
    Optional<Outcome<PackMemory>> ask(PackMemory memory, Meaning.OfItem scanned, long units) {
        String sku = scanned.item().sku();
        if (units != 1) {
            return Optional.of(Outcome.refuse(PackViews.message("pack.serial-each", sku)));
        }
        return scanned.serial() == null
                ? Optional.of(Outcome.advance(
                        memory.reading(new PackMemory.Unread(scanned.item().id(), sku, scanned.lot())),
                        PackDialog.SERIAL,
                        PackViews.message("pack.serial", sku)))
                : Optional.empty();
    }

    /**
     * Which of the units that wait this one is.
     *
     * @throws Problem serial-packed, serial-elsewhere, serial-left, serial-unknown
     */
    PackedUnits unit(long warehouseId, List<WaitingGoods> open, String serial) {
        return open.stream()
                .filter(goods -> serials.in(warehouseId, goods.bucket()).contains(serial))
                .findFirst()
                .or(() -> unread(warehouseId, open, serial))
                .map(goods -> new PackedUnits(goods, 1, List.of(serial)))
                .orElseThrow(() -> Problem.of(
                        ShippingProblem.SERIAL_UNKNOWN, serial, open.getFirst().sku()));
    }

    View view(PackMemory memory, Desk desk) {
        PackMemory.Unread unit = Objects.requireNonNull(memory.unread());
        List<WaitingGoods> open = orders.waiting(desk.warehouseId(), memory.orderId()).stream()
                .filter(goods -> goods.itemId() == unit.itemId())
                .toList();
        return View.of(PackViews.message("pack.serial", unit.sku()), "serial")
                .field("order", memory.orderNo())
                .field("parcel", memory.parcelNo())
                .field("serial", next(desk.warehouseId(), open))
                .field("sku", unit.sku())
                .field("lot", unit.lot())
                .acts("NO");
    }

    /** The first of the waiting units whose number is known; null: none is. */
    private @Nullable String next(long warehouseId, List<WaitingGoods> open) {
        return open.stream()
                .flatMap(goods -> serials.in(warehouseId, goods.bucket()).stream())
                .findFirst()
                .orElse(null);
    }

    /** @throws Problem serial-packed, serial-elsewhere, serial-left: the book knows another place of it */
    private void mustNotLiveElsewhere(long warehouseId, long itemId, String sku, String serial) {
        Optional<SerialPlace> lives = serials.find(itemId, serial);
        if (lives.isPresent() && lives.get().location() != null) {
            throw elsewhere(warehouseId, lives.get(), sku, serial);
        }
        mustNotHaveLeft(itemId, sku, serial);
    }

    /**
     * It stands on some shelf of this house, or nobody has read it yet.
     *
     * @throws Problem serial-packed, serial-elsewhere, serial-left
     */
    void mustBeFree(long warehouseId, long itemId, String sku, String serial) {
        Optional<SerialPlace> lives = serials.find(itemId, serial).filter(place -> place.location() != null);
        if (lives.isPresent()
                && (lives.get().warehouseId() != warehouseId
                        || packed(warehouseId, lives.get()).isPresent())) {
            throw elsewhere(warehouseId, lives.get(), sku, serial);
        }
        mustNotHaveLeft(itemId, sku, serial);
    }

    private void mustNotHaveLeft(long itemId, String sku, String serial) {
        if (serials.hasLeft(itemId, serial)) {
            throw Problem.of(ShippingProblem.SERIAL_LEFT, serial, sku);
        }
    }

    private Optional<WaitingGoods> unread(long warehouseId, List<WaitingGoods> open, String serial) {
        WaitingGoods first = open.getFirst();
        mustNotLiveElsewhere(warehouseId, first.itemId(), first.sku(), serial);
        return open.stream()
                .filter(goods -> serials.unread(warehouseId, goods.bucket()) > 0)
                .findFirst();
    }

    private Problem elsewhere(long warehouseId, SerialPlace lives, String sku, String serial) {
        if (lives.warehouseId() != warehouseId) {
            return Problem.of(StockProblem.SERIAL_ELSEWHERE, serial, lives.warehouse());
        }
        return packed(warehouseId, lives)
                .map(parcel -> Problem.of(ShippingProblem.SERIAL_PACKED, serial, sku, parcel.parcelNo()))
                .orElseGet(() -> Problem.of(
                        StockProblem.SERIAL_ELSEWHERE,
                        serial,
                        lives.lpn() == null ? lives.location() + "" : lives.location() + " (" + lives.lpn() + ")"));
    }

    private Optional<Parcel> packed(long warehouseId, SerialPlace lives) {
        return Optional.ofNullable(lives.lpn()).flatMap(lpn -> parcels.find(warehouseId, lpn));
    }
}
