package org.stowage.office;

import static org.stowage.access.Roles.CLERK;
import static org.stowage.access.Roles.INTEGRATION;
import static org.stowage.access.Roles.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.Audit;
import org.stowage.access.CurrentActor;
import org.stowage.adjustment.Recall;
import org.stowage.adjustment.Recalls;
import org.stowage.kernel.CsvTable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.outbound.Recipient;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;
import org.stowage.transfer.Travelled;

/**
 * Who must be written to: a row for each parcel, and each transfer to another warehouse, that left with such goods, with name and address in clear. For those only
 * whose work needs it, and the audit keeps who took the list; no live formulas.
 */
@Path("/api/v1/recalls")
class RecallLetters {

    private static final String[] HEAD = {
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
        "postcode"
    };

    private final Recalls recalls;
    private final RecallReading reading;
    private final CurrentWarehouse current;
    private final Warehouses warehouses;
    private final CurrentActor actor;
    private final Audit audit;

    RecallLetters(
            Recalls recalls,
            RecallReading reading,
            CurrentWarehouse current,
            Warehouses warehouses,
            CurrentActor actor,
            Audit audit) {
        this.recalls = recalls;
        this.reading = reading;
        this.current = current;
        this.warehouses = warehouses;
        this.actor = actor;
        this.audit = audit;
    }

    /** @param lot left out: every lot of the item */
    @GET
    @Path("letters.csv")
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed({MANAGER, CLERK, INTEGRATION})
    @Transactional
    public Response letters(
            @QueryParam("warehouse") @Nullable String warehouse,
            @QueryParam("sku") @Nullable String sku,
            @QueryParam("lot") @Nullable String lot) {
        Warehouse in = warehouse == null ? current.get() : warehouses.scoped(warehouse);
        if (sku == null || sku.isBlank()) {
            throw Problem.of(KernelProblem.MISSING_VALUE).at("?sku");
        }
        Actor reader = actor.get();
        Recall recall = recalls.find(in.id(), sku, lot, reader);
        List<RecallView.Who> orders =
                reading.orders(in.id(), recall, 0, Integer.MAX_VALUE, reader).items();
        CsvTable table = CsvTable.of(HEAD);
        long rows = 0;
        for (RecallView.Who order : orders) {
            for (RecallView.InParcel parcel : order.parcels()) {
                if (parcel.shippedAt() != null) {
                    table.row(cells(order, parcel));
                    rows++;
                }
            }
        }
        for (Travelled transfer : reading.transfers(in.id(), sku, lot)) {
            if (transfer.shippedAt() != null && transfer.from().equals(in.code())) {
                table.row(cells(transfer));
                rows++;
            }
        }
        audit.record(
                in.id(),
                reader.operatorId(),
                "recall.letters",
                sku,
                Map.of("lot", Objects.requireNonNullElse(lot, ""), "rows", rows));
        return table.download("letters.csv");
    }

    /** The other warehouse is written to like a customer. */
    private static @Nullable Object[] cells(Travelled transfer) {
        @Nullable Object[] cells = new @Nullable Object[HEAD.length];
        cells[0] = transfer.transferNo();
        cells[1] = "transfer";
        cells[4] = transfer.shippedAt();
        cells[5] = transfer.units();
        cells[6] = transfer.to() + " " + transfer.toName();
        return cells;
    }

    private static @Nullable Object[] cells(RecallView.Who order, RecallView.InParcel parcel) {
        Recipient to = order.recipient();
        @Nullable Object[] cells = new @Nullable Object[HEAD.length];
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
