package org.stowage.picking;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.kernel.Sql;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** Whoever releases a large wave, the planner hears of it: a picker's first scan must not look through the whole warehouse. */
@QuarkusTest
class LargeWaveIT {

    private static final int LINES = 500;

    @Inject
    Floored floored;

    @Inject
    WaveDesk desk;

    @Inject
    Warehouses warehouses;

    @Inject
    Sql sql;

    @Test
    void thePlannerHearsOfAWaveThatAPersonReleases() throws InterruptedException {
        String in = floored.warehouse();
        String tea = floored.item();
        floored.put(in, tea, LINES, "A-1");
        Api.asAdministrator()
                .body(Map.of(
                        "warehouse",
                        in,
                        "channel",
                        "shop",
                        "channelOrderNo",
                        "large-" + in,
                        "placedAt",
                        "2026-11-20T08:00:00Z",
                        "recipient",
                        Map.of("token", "abc"),
                        "lines",
                        Collections.nCopies(LINES, Map.of("sku", tea, "quantity", 1))))
                .post("/api/v1/orders")
                .then()
                .statusCode(201);
        Instant before = QuarkusTransaction.requiringNew()
                .call(() -> sql.statement("select clock_timestamp()").one(Instant.class));
        Warehouse at = warehouses.scoped(in);
        assertThat(desk.release(at, 1, new NewWave(in, null, null, null)).linesAllocated())
                .isEqualTo(LINES);
        Instant latest = Instant.now().plus(Duration.ofSeconds(30));
        while (!analyzed().isAfter(before) && Instant.now().isBefore(latest)) {
            Thread.sleep(50);
        }
        assertThat(analyzed()).isAfter(before);
    }

    private Instant analyzed() {
        return sql.statement("""
                        select coalesce(last_analyze, 'epoch') from pg_stat_user_tables where relname = 'pick_task_allocation'
                        """).one(Instant.class);
    }
}
