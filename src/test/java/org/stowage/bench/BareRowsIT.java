package org.stowage.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.TestDatabaseResource;
import org.stowage.kernel.Sql;

/** A ratio to bare SQL is worth something only when both write the same: in every table of a warehouse as many rows. */
@QuarkusTest
class BareRowsIT {

    private static final int PLACES = 300;
    private static final int ORDERS = 40;

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init")
    URI base;

    @Inject
    Sql sql;

    private Bed bed;

    @BeforeEach
    void bed() {
        Workload some = some(Workload.ofSeed(Workload.SEED));
        Api api = new Api(base, TestDatabaseResource.TOKEN);
        bed = new Bed(api, sql, Bare.announced(), some, Pace.QUICK, new Report(new PrintStream(System.out)));
    }

    /** The goods of the first few places, and what of the workload is about them. */
    private static Workload some(Workload whole) {
        List<Workload.Stock> stock = whole.stock().subList(0, PLACES);
        List<String> bins = stock.stream().map(Workload.Stock::bin).toList();
        List<String> skus = stock.stream().map(Workload.Stock::sku).distinct().toList();
        return new Workload(
                skus,
                bins,
                stock,
                whole.orders().stream()
                        .filter(order -> order.lines().stream().allMatch(line -> skus.contains(line.sku())))
                        .limit(ORDERS)
                        .toList(),
                List.of(),
                whole.receipts().stream()
                        .map(receipt -> new Workload.Receipt(
                                receipt.no(),
                                receipt.lines().stream()
                                        .filter(line -> bins.contains(line.bin()))
                                        .toList()))
                        .filter(receipt -> !receipt.lines().isEmpty())
                        .toList(),
                whole.counts().stream()
                        .filter(count -> bins.contains(count.bin()))
                        .toList());
    }

    @Test
    void aWaveAndItsBareStatement() {
        sameRows(
                "allocation",
                house -> WaveFigure.release(bed, WaveFigure.waiting(bed, house)),
                house -> new BareSql(bed).wave(WaveFigure.waiting(bed, house), WaveFigure.channel(house)));
    }

    @Test
    void aFileOfReceiptsAndItsBareStatement() {
        long runs = count("select count(*) from import_run where kind = 'receipts'");
        sameRows(
                "receipt_line",
                house -> ReceiptFigure.upload(furnished(house), bed.workload().receipts()),
                house -> new BareSql(bed)
                        .receipts(furnished(house), bed.workload().receipts()));
        assertThat(count("select count(*) from import_run where kind = 'receipts'"))
                .isEqualTo(runs + 2);
    }

    @Test
    void aPostedCountAndItsBareStatement() {
        sameRows(
                "stock_move",
                house -> CountFigure.post(
                        new CountFigure.Found(furnished(house), bed.workload().counts())),
                house ->
                        new BareSql(bed).counts(furnished(house), bed.workload().counts()));
    }

    private void sameRows(String written, Consumer<House> ours, Consumer<House> bare) {
        House mine = bed.house();
        House theirs = bed.house();
        ours.accept(mine);
        bare.accept(theirs);
        assertThat(rows(theirs)).isEqualTo(rows(mine)).containsKey(written);
        bed.agrees(mine);
        bed.agrees(theirs);
        assertThat(sums(theirs)).isEqualTo(sums(mine));
    }

    private House furnished(House house) {
        return house.furnished(bed.workload(), 1);
    }

    /** Rows of the warehouse in each table that has any. */
    private Map<String, Long> rows(House house) {
        Map<String, Long> rows = new TreeMap<>();
        sql.statement("""
                        select table_name from information_schema.columns
                         where table_schema = 'public' and column_name = 'warehouse_id'
                           and table_name not like 'audit%'
                        """).list(String.class).forEach(table -> {
            // names that the catalogue tells
            long count = sql.statement("select count(*) from " + table + " where warehouse_id = :warehouse")
                    .bind("warehouse", house.id())
                    .one(Long.class);
            if (count > 0) {
                rows.put(table, count);
            }
        });
        return rows;
    }

    private String sums(House house) {
        return sql.statement("""
                        select (select sum(on_hand) || '/' || sum(allocated) from stock where warehouse_id = :warehouse) || ' '
                            || (select sum(sellable) || '/' || sum(promised) from availability where warehouse_id = :warehouse)
                        """).bind("warehouse", house.id()).one(String.class);
    }

    private long count(String query) {
        return sql.statement(query).one(Long.class);
    }
}
