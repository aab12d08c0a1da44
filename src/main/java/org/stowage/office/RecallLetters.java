package org.stowage.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.Audit;
import org.stowage.access.CurrentActor;
import org.stowage.adjustment.Recall;
import org.stowage.adjustment.Recalls;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.outbound.Recipient;
import org.stowage.site.Warehouse;
import org.stowage.transfer.Travelled;

/**
 * Who must be written to: a row for each parcel, and each transfer to another warehouse, that left with such goods, with
 * name and address in clear. For those only whose work needs it, and the audit keeps who took the list.
 */
@ApplicationScoped
public class RecallLetters {

    /** Stable and English, for programs. */
    public static final List<String> COLUMNS = List.of(
            "order",
            "channel",
            "channelOrder",
            "parcel",
            "shipped",
            "units",
            "name",
            "company",
            "phone",
            "email",
            "country",
            "province",
            "city",
            "district",
            "address",
            "address2",
            "postcode");

    private final Recalls recalls;
    private final RecallReading reading;
    private final CurrentActor actor;
    private final Audit audit;

    RecallLetters(Recalls recalls, RecallReading reading, CurrentActor actor, Audit audit) {
        this.recalls = recalls;
        this.reading = reading;
        this.actor = actor;
        this.audit = audit;
    }

    /**
     * @param lot null: every lot of the item
     * @return rows of {@link #COLUMNS}
     * @throws Problem missing-value, not-found
     */
    @Transactional
    public List<@Nullable Object[]> take(Warehouse in, @Nullable String sku, @Nullable String lot) {
        if (sku == null || sku.isBlank()) {
            throw Problem.of(KernelProblem.MISSING_VALUE).at("?sku");
        }
        Actor reader = actor.get();
        Recall recall = recalls.find(in.id(), sku, lot, reader);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (RecallView.Who order :
                reading.orders(in.id(), recall, 0, Integer.MAX_VALUE, reader).items()) {
            order.parcels().stream()
                    .filter(parcel -> parcel.shippedAt() != null)
                    .forEach(parcel -> rows.add(cells(order, parcel)));
        }
        for (Travelled transfer : reading.transfers(in.id(), recall, lot)) {
            if (transfer.shippedAt() != null && transfer.from().equals(in.code())) {
                rows.add(cells(transfer));
            }
        }
        audit.record(
                in.id(),
                reader.operatorId(),
                "recall.letters",
                sku,
                Map.of("lot", Objects.requireNonNullElse(lot, ""), "rows", (long) rows.size()));
        return rows;
    }

    /** The other warehouse is written to like a customer. */
    private static @Nullable Object[] cells(Travelled transfer) {
        @Nullable Object[] cells = new @Nullable Object[COLUMNS.size()];
        cells[0] = transfer.transferNo();
        cells[1] = "transfer";
        cells[4] = transfer.shippedAt();
        cells[5] = transfer.units();
        cells[6] = transfer.to() + " " + transfer.toName();
        return cells;
    }

    private static @Nullable Object[] cells(RecallView.Who order, RecallView.InParcel parcel) {
        Recipient to = order.recipient();
        @Nullable Object[] cells = new @Nullable Object[COLUMNS.size()];
        cells[0] = order.orderNo();
        cells[1] = order.channel();
        cells[2] = order.channelOrderNo();
        cells[3] = parcel.parcelNo();
        cells[4] = parcel.shippedAt();
        cells[5] = parcel.quantity();
        if (to != null) {
            @Nullable
            Object[] address = {
                to.name(),
                to.company(),
                to.phone(),
                to.email(),
                to.country(),
                to.province(),
                to.city(),
                to.district(),
                to.address(),
                to.addressLine2(),
                to.postcode()
            };
            System.arraycopy(address, 0, cells, 6, address.length);
        }
        return cells;
    }
}
