package org.stowage.freight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Roles;
import org.stowage.kernel.MoneyText;
import org.stowage.kernel.PlainCell;

/** A bill's differences as a table: byte order mark, English column names, no live formulas. */
@Path("/api/v1/freight-bills/{no}/differences.csv")
class BillCsv {

    private final BillReader reader;

    BillCsv(BillReader reader) {
        this.reader = reader;
    }

    @GET
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed({Roles.MANAGER, Roles.CLERK, Roles.AUDITOR, Roles.INTEGRATION})
    public Response get(@PathParam("no") String no, @QueryParam("kind") @Nullable String kind) {
        StringBuilder text = new StringBuilder("\uFEFF");
        text.append(CSVFormat.RFC4180.format(
                        "row",
                        "waybill",
                        "kind",
                        "parcel",
                        "ours",
                        "theirs",
                        "amount",
                        "currency",
                        "state",
                        "claim",
                        "reason"))
                .append("\r\n");
        reader.rows(reader.look(no), BillPages.kind(kind), 0, BillReader.ALL)
                .forEach(row -> text.append(CSVFormat.RFC4180.format(
                                row.row(),
                                PlainCell.of(row.no()),
                                row.kind(),
                                PlainCell.of(row.parcelNo()),
                                PlainCell.of(row.ours()),
                                PlainCell.of(row.theirs()),
                                MoneyText.orNothing(row.amount(), row.currency()),
                                row.currency(),
                                row.state(),
                                PlainCell.of(row.claimNo()),
                                PlainCell.of(row.reason())))
                        .append("\r\n"));
        return Response.ok(text.toString())
                .header("Content-Disposition", "attachment; filename=\"differences.csv\"")
                .build();
    }
}
