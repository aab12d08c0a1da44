package org.stowage.integration;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.access.Once;
import org.stowage.access.Roles;
import org.stowage.freight.BillReader;
import org.stowage.freight.BillView;
import org.stowage.freight.FreightBill;
import org.stowage.freight.FreightBills;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** Carriers' bills: a CSV or XLSX file as multipart part {@code file}; and the list of those that came. */
@Path("/api/v1/freight-bills")
@Produces(MediaType.APPLICATION_JSON)
class BillUploadResource {

    /** @param rejected rows that could not be read, the first of them */
    record Answer(FreightBill bill, long rows, long lines, BillView.Whole whole, List<Rejected> rejected) {}

    record BillList(List<FreightBill> items, @Nullable String nextCursor) {}

    private final BillUploads uploads;
    private final FreightBills bills;
    private final BillReader reader;
    private final Warehouses warehouses;
    private final CurrentActor actor;
    private final Once once;

    BillUploadResource(
            BillUploads uploads,
            FreightBills bills,
            BillReader reader,
            Warehouses warehouses,
            CurrentActor actor,
            Once once) {
        this.uploads = uploads;
        this.bills = bills;
        this.reader = reader;
        this.warehouses = warehouses;
        this.actor = actor;
        this.once = once;
    }

    /**
     * @param warehouse where it is handed in: lines that nobody knows are told there
     * @param from first and last day that it is about; without them those of its lines
     */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.INTEGRATION})
    @Blocking
    public Response post(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RestForm @Nullable String warehouse,
            @RestForm @Nullable String carrier,
            @RestForm @Nullable String billNo,
            @RestForm @Nullable String from,
            @RestForm @Nullable String to,
            @RestForm("file") @Nullable FileUpload file) {
        Warehouse at = warehouses.scoped(warehouse);
        var said = new BillUploads.Asked(String.valueOf(carrier), "", billNo, from, to);
        BillUploads.Read read = uploads.read(at, said, file);
        return once.post(key, read.asked(), 201, () -> answer(uploads.keep(at, read)));
    }

    private Answer answer(FreightBill bill) {
        boolean isOwn = actor.get().maySee(bill.warehouseId());
        return new Answer(
                bill,
                isOwn ? bill.fileRows() : 0,
                isOwn ? bill.fileRows() - bill.badRows() : 0,
                reader.whole(new BillReader.Look(bill, reader.visible())),
                isOwn ? rejected(bill) : List.of());
    }

    private List<Rejected> rejected(FreightBill bill) {
        return bills.faults(bill).stream()
                .map(fault -> new Rejected(
                        fault.row(),
                        fault.field().isEmpty() ? null : fault.field(),
                        fault.code(),
                        fault.text(actor.get().language())))
                .toList();
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR, Roles.INTEGRATION})
    public BillList list(@RestQuery @Nullable Long cursor) {
        List<FreightBill> found = bills.list(reader.visible(), cursor, 50);
        return new BillList(
                found, found.size() < 50 ? null : Long.toString(found.getLast().id()));
    }
}
