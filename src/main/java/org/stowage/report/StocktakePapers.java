package org.stowage.report;

import jakarta.enterprise.context.ApplicationScoped;
import org.stowage.access.Actor;
import org.stowage.counting.CountLists;
import org.stowage.counting.CountPapers;
import org.stowage.counting.CountStatus;
import org.stowage.counting.CountView;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** What stocktakes found: final once it is booked. */
@ApplicationScoped
class StocktakePapers implements Issuable {

    private final CountLists counts;
    private final CountPapers papers;
    private final Warehouses warehouses;

    StocktakePapers(CountLists counts, CountPapers papers, Warehouses warehouses) {
        this.counts = counts;
        this.papers = papers;
        this.warehouses = warehouses;
    }

    @Override
    public IssuedPaper.Kind kind() {
        return IssuedPaper.Kind.STOCKTAKE;
    }

    @Override
    public Paper paper(String no, Actor reader) {
        Warehouse at = warehouses.ofNumber(no);
        CountView count = counts.get(at.key(), no, reader);
        return new Paper(
                at,
                kind(),
                count.countNo(),
                standing(count, reader),
                count.countNo(),
                "variances",
                new StocktakeReport(at, count, reader, papers));
    }

    /** Whoever serves some owners only sees the differences of their goods alone. */
    private static Standing standing(CountView count, Actor reader) {
        if (reader.owners() != null) {
            return Standing.PART;
        }
        return count.status() == CountStatus.POSTED ? Standing.FINAL : Standing.OPEN;
    }

    /** To count with: never issued. */
    CountSheetReport sheet(String no, Actor reader) {
        Warehouse at = warehouses.ofNumber(no);
        return new CountSheetReport(at, counts.get(at.key(), no, reader), reader, papers);
    }
}
