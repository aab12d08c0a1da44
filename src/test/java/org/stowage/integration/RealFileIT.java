package org.stowage.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.stowage.access.Actor;
import org.stowage.catalog.Items;
import org.stowage.kernel.Sql;
import org.stowage.site.NewWarehouse;
import org.stowage.site.Warehouses;

/** Nine days of a real shop's orders, counted by a script of its own before this test was written. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RealFileIT {

    private static final Logger LOG = Logger.getLogger(RealFileIT.class);
    private static final Path FILE = Path.of("src/bench/data/online-retail-2010-12.csv");
    private static final String WAREHOUSE = "REAL";

    private static final long ROWS = 22_523;
    private static final long CREATED = 22_110;
    private static final Map<String, Long> REJECTED =
            new TreeMap<>(Map.of("not-goods", 100L, "stock-write-off", 64L, "return-unknown-order", 249L));

    @Inject
    Imports imports;

    @Inject
    Warehouses warehouses;

    @Inject
    Items items;

    @Inject
    Sql sql;

    @Test
    @Order(1)
    void saysBeforehandWhatWouldHappenAndChangesNothing() {
        warehouses.create(NewWarehouse.of(WAREHOUSE, "Real days"));
        ImportResult result = imports.run(request("", true));
        assertCounts(result, CREATED, 0);
        assertThat(
                        count(
                                "select count(*) from outbound_order o join warehouse w on w.id = o.warehouse_id and w.code = 'REAL'"))
                .isZero();
    }

    @Test
    @Order(2)
    void goesOnWhereItWasBrokenOffAndLosesNothing() {
        long start = System.nanoTime();
        assertThatThrownBy(() -> imports.run(request("real-1", false), documents -> {
                    if (documents >= ImportRun.CHUNK_DOCUMENTS) {
                        throw new IllegalStateException("killed after the first chunk");
                    }
                }))
                .hasMessageContaining("killed");
        long half = orders();
        assertThat(half).isPositive();
        ImportResult result = imports.run(request("real-1", false));
        LOG.infof("the real file: %s", Duration.ofNanos(System.nanoTime() - start));
        assertCounts(result, CREATED, 0);
        assertThat(orders()).isEqualTo(885).isGreaterThan(half);
        assertThat(returns()).isEqualTo(63);
    }

    @Test
    @Order(3)
    void answersTheSameUnderTheSameKey() {
        ImportResult result = imports.run(request("real-1", false));
        assertThat(result.replayed()).isTrue();
        assertCounts(result, CREATED, 0);
    }

    @Test
    @Order(4)
    void changesNothingWhenTheFileComesAgain() {
        ImportResult result = imports.run(request("real-2", false));
        assertCounts(result, 0, CREATED);
        assertThat(orders()).isEqualTo(885);
        assertThat(returns()).isEqualTo(63);
    }

    @Test
    @Order(5)
    void makesOneItemOfSkusThatDifferInCaseAndNamesItByItsFirstDescription() {
        assertThat(items.bySku("85123a"))
                .hasValueSatisfying(item -> assertThat(item.sku()).isEqualTo("85123A"));
        assertThat(items.bySku("85123A").orElseThrow().name()).isEqualTo("WHITE HANGING HEART T-LIGHT HOLDER");
        assertThat(count("select count(*) - count(distinct upper(sku)) from item"))
                .isZero();
    }

    @Test
    @Order(6)
    void keepsEqualRowsAsSeparateLines() {
        assertThat(count("""
                        select count(*) from order_line l join warehouse w on w.id = l.warehouse_id and w.code = 'REAL'
                        """)).isEqualTo(CREATED - 63);
    }

    private ImportRequest request(String key, boolean dryRun) {
        return new ImportRequest("orders", "online-retail", FILE, dryRun, key, WAREHOUSE, Actor.SYSTEM);
    }

    private static void assertCounts(ImportResult result, long created, long unchanged) {
        Map<String, Long> codes = result.rejected().stream()
                .collect(Collectors.groupingBy(ImportResult.Rejection::code, TreeMap::new, Collectors.counting()));
        assertThat(codes).isEqualTo(REJECTED);
        assertThat(result.rows()).isEqualTo(ROWS);
        assertThat(result.created()).isEqualTo(created);
        assertThat(result.unchanged()).isEqualTo(unchanged);
        assertThat(result.updated()).isZero();
        assertThat(result.rejected().stream()
                        .map(ImportResult.Rejection::row)
                        .collect(Collectors.toMap(Function.identity(), row -> 1, Integer::sum)))
                .hasSize(result.rejected().size());
    }

    private long orders() {
        return count(
                "select count(*) from outbound_order o join warehouse w on w.id = o.warehouse_id and w.code = 'REAL'");
    }

    private long returns() {
        return count("""
                select count(*) from customer_return_line l join warehouse w on w.id = l.warehouse_id and w.code = 'REAL'
                """);
    }

    private long count(String query) {
        return sql.statement(query).one(Long.class);
    }
}
