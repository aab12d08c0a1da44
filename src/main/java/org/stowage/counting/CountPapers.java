package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import org.stowage.access.Actor;
import org.stowage.kernel.Problem;
import org.stowage.site.WarehouseKey;

/** Whole counts for papers, row by row: a hundred thousand rows are never in memory at once. */
@ApplicationScoped
public class CountPapers {

    /** What is to be counted, in walking order. @throws Problem unknown-count */
    public void sheet(WarehouseKey at, String number, Actor actor, Consumer<SheetLine> line) {
        throw new UnsupportedOperationException();
    }

    /** Every quantity that somebody counted, round after round. @throws Problem unknown-count */
    public void tallies(WarehouseKey at, String number, Actor actor, Consumer<TallyView> line) {
        throw new UnsupportedOperationException();
    }

    /** Every difference, by walk. @throws Problem unknown-count */
    public void variances(WarehouseKey at, String number, Actor actor, Consumer<VarianceView> line) {
        throw new UnsupportedOperationException();
    }

    /** By zone and class of movement. @throws Problem unknown-count */
    public List<CountTotal> totals(WarehouseKey at, String number, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** Who counted how much in which round. @throws Problem unknown-count */
    public List<CounterWork> counters(WarehouseKey at, String number, Actor actor) {
        throw new UnsupportedOperationException();
    }
}
