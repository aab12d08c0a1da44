package org.stowage.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.DatabaseName;

/**
 * A transfer with what became of it.
 *
 * @param from the source, whose code begins the number
 * @param direct both ends are rooms of one house: it is moved in one act
 */
public record TransferView(
        String transferNo,
        String from,
        String to,
        String status,
        @Nullable String why,
        @Nullable String askedBy,
        Instant askedAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable Instant shippedAt,
        @Nullable Instant endedAt,
        boolean direct,
        List<Line> lines,
        List<Carton> cartons,
        List<Claim> claims,
        List<Happened> history) {

    /** sent = received + inTransit + claimed, always; over came beyond what was sent. */
    public record Line(
            int lineNo,
            String sku,
            String name,
            @Nullable String lot,
            String owner,
            long asked,
            long approved,
            long allocated,
            long picked,
            long sent,
            long received,
            long inTransit,
            long claimed,
            long over,
            String condition) {

        static Line from(LineSql.Row row) {
            return new Line(
                    row.lineNo(),
                    row.sku(),
                    row.name(),
                    row.lot(),
                    row.owner(),
                    row.asked(),
                    row.approved(),
                    row.allocated(),
                    row.picked(),
                    row.shipped(),
                    row.received(),
                    row.inTransit(),
                    row.claimed(),
                    row.over(),
                    DatabaseName.of(row.condition()));
        }
    }

    /** @param units of this transfer in it */
    public record Carton(
            String lpn,
            String kind,
            @Nullable String on,
            long units,
            @Nullable Long grams,
            boolean packed,
            boolean loaded,
            boolean received) {

        static Carton from(GoodsSql.Carton carton, boolean received) {
            return new Carton(
                    carton.lpn(),
                    carton.kind(),
                    carton.parentLpn(),
                    carton.units(),
                    carton.grams(),
                    carton.packed(),
                    carton.loaded(),
                    received);
        }
    }

    /**
     * @param settlement null: open
     * @param sentExpiresOn end of the lot as the source says, @param expiresOn as the books say that the claim stands in
     */
    public record Claim(
            long id,
            String kind,
            String sku,
            @Nullable String lot,
            String lpn,
            long quantity,
            List<String> serials,
            @Nullable String location,
            @Nullable String settlement,
            @Nullable String note,
            Instant raisedAt,
            @Nullable Instant settledAt,
            @Nullable LocalDate sentExpiresOn,
            @Nullable LocalDate expiresOn) {

        /** Who settles it as found says which day is right. */
        public boolean asksForDate() {
            return kind.equals("date")
                    || sentExpiresOn != null && expiresOn != null && !sentExpiresOn.equals(expiresOn);
        }

        static Claim from(ReceiptSql.Claim claim) {
            return new Claim(
                    claim.id(),
                    claim.kind(),
                    claim.sku(),
                    claim.lot(),
                    claim.lpn(),
                    claim.quantity(),
                    claim.serialList(),
                    claim.location(),
                    claim.settlement(),
                    claim.note(),
                    claim.raisedAt(),
                    claim.settledAt(),
                    claim.sentExpiry(),
                    claim.expiry());
        }
    }

    /** @param detail what belongs to the act: units, the reason of a cancel, how a claim was settled */
    public record Happened(
            String act, String detail, @Nullable String actor, Instant at) {

        static Happened from(TransferSql.Happened row) {
            return new Happened(row.act(), row.detail(), row.actor(), row.at());
        }
    }

    /** What a list leaves out. */
    record Parts(List<Carton> cartons, List<Claim> claims, List<Happened> history) {
        static final Parts NONE = new Parts(List.of(), List.of(), List.of());
    }

    static TransferView from(TransferSql.Row row, List<LineSql.Row> lines, Parts parts) {
        return new TransferView(
                row.transferNo(),
                row.warehouse(),
                row.toWarehouse(),
                row.status(),
                row.why(),
                row.asker(),
                row.askedAt(),
                row.approver(),
                row.approvedAt(),
                row.shippedAt(),
                row.endedAt(),
                row.direct(),
                lines.stream().map(Line::from).toList(),
                parts.cartons(),
                parts.claims(),
                parts.history());
    }
}
