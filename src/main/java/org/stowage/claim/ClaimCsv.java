package org.stowage.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.stowage.kernel.CsvTable;
import org.stowage.kernel.MoneyText;

/** Claims as a table for a spreadsheet: byte order mark, English column names, no live formulas. */
@ApplicationScoped
class ClaimCsv {

    /** A year of a large house. */
    private static final int MOST = 50_000;

    private static final String[] HEAD = {
        "claim",
        "carrier",
        "reason",
        "state",
        "about",
        "waybill",
        "bill",
        "amount",
        "currency",
        "accepted",
        "paid",
        "carrierClaim",
        "posted",
        "fileBy",
        "opened",
        "filed",
        "settled",
        "note"
    };

    private final ClaimListSql sql;

    ClaimCsv(ClaimListSql sql) {
        this.sql = sql;
    }

    @Transactional
    CsvTable of(long warehouseId, ClaimQuery asked) {
        CsvTable table = CsvTable.of(HEAD);
        for (Claim claim : sql.list(warehouseId, asked, MOST)) {
            table.row(
                    claim.claimNo(),
                    claim.carrier(),
                    claim.reason().name().toLowerCase(java.util.Locale.ROOT),
                    claim.state().name().toLowerCase(java.util.Locale.ROOT),
                    claim.about(),
                    claim.waybillNo(),
                    claim.billNo(),
                    MoneyText.of(claim.amount(), claim.currency()),
                    claim.currency(),
                    MoneyText.orNothing(claim.acceptedAmount(), claim.currency()),
                    MoneyText.orNothing(claim.paidAmount(), claim.currency()),
                    claim.carrierClaimNo(),
                    claim.postedAt(),
                    claim.fileBy(),
                    claim.openedAt(),
                    claim.filedAt(),
                    claim.settledAt(),
                    claim.note());
        }
        return table;
    }
}
