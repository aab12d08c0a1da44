package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.boxing.Packaging;
import org.stowage.kernel.Outbox;
import org.stowage.stock.Supplies;
import org.stowage.stock.SupplyUse;
import org.stowage.task.Message;

/** The box a parcel is packed in: known by name, part of its weight, and used up when it is closed. */
@ApplicationScoped
class UsedBoxes {

    /** What a webhook {@code packaging.short} says. */
    record Short(String box, @Nullable String sku, String parcel) {}

    private final ParcelBoxes boxes;
    private final Weights weights;
    private final Supplies supplies;
    private final Outbox outbox;

    UsedBoxes(ParcelBoxes boxes, Weights weights, Supplies supplies, Outbox outbox) {
        this.boxes = boxes;
        this.weights = weights;
        this.supplies = supplies;
        this.outbox = outbox;
    }

    /** What was said, of a box that is known, and what both should weigh. @throws org.stowage.kernel.Problem unknown-box, box-inactive */
    Weighing weighing(Parcel parcel, Weighing said, List<ParcelSql.Content> content) {
        String code = said.box() == null ? parcel.box() : boxes.taken(parcel.warehouseId(), said.box());
        return said.in(code, weights.expected(parcel.warehouseId(), content, code), parcel);
    }

    Optional<Message> anomaly(Parcel parcel, List<ParcelSql.Content> content, long grams) {
        return Optional.ofNullable(weights.anomaly(parcel.warehouseId(), content, parcel.box(), grams));
    }

    /** One unit leaves stock in the transaction that closes the parcel, once, however often it is closed. The books may be short of boxes; the parcel goes all the same. */
    void draw(Parcel parcel, PackDesk desk) {
        Optional<Packaging> box = boxes.find(parcel.warehouseId(), parcel.box());
        Long item = box.map(Packaging::itemId).orElse(null);
        if (box.isEmpty() || item == null) {
            return;
        }
        boolean taken = supplies.use(new SupplyUse(
                parcel.warehouseId(),
                item,
                box.get().ownerId(),
                desk.locationId(),
                "parcel:" + parcel.id() + ":box",
                desk.actorId(),
                desk.happenedAt()));
        if (!taken) {
            outbox.tell(
                    parcel.warehouseId(),
                    new Outbox.Event(
                            "packaging.short",
                            box.get().label(),
                            new Short(box.get().label(), box.get().sku(), parcel.parcelNo())));
        }
    }
}
