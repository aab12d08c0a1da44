package org.stowage.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.stowage.TestDatabaseResource;
import org.stowage.TestPostgres;
import org.stowage.bench.Api;

/**
 * The statements of acts on a few rows are planned once for a connection, whatever their tables hold at that moment. None
 * may be planned so that it reads all rows of its warehouse: not while the tables are empty, not when they are full.
 */
@QuarkusTest
class FewRowsPlansIT {

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init") // given by the test's Quarkus
    URI base;

    @Inject
    @SuppressWarnings("NullAway.Init") // given by the test's Quarkus
    AgroalDataSource connections;

    @Test
    void noStatementOfAnActOnFewRowsReadsTheWholeWarehouse() throws SQLException {
        // what other tests had prepared is not judged here
        connections.flush(AgroalDataSource.FlushMode.IDLE);
        Api api = new Api(base, TestDatabaseResource.TOKEN);
        for (Morning.Act act : new Morning(new Warehouse(api, "F8")).acts()) {
            act.run().run();
        }
        for (Morning.Act act : new SimpleDay(new Warehouse(api, "F9")).acts()) {
            act.run().run();
        }
        lifeInFiveCalls(new Warehouse(api, "F8"));
        Set<PlannedStatement> statements = PlannedStatement.ofFewRows(connections);
        assertThat(statements).hasSizeGreaterThan(100);

        var faults = new TreeMap<String, String>();
        for (Rows rows : Rows.values()) {
            var database = TestPostgres.freshDatabase();
            rows.fill(database);
            PlannedStatement.explain(statements, database)
                    .forEach((read, text) -> faults.put(rows + ": " + read, text));
        }
        assertThat(faults).isEmpty();
    }

    private static void lifeInFiveCalls(Warehouse warehouse) {
        String no = warehouse.order("five-calls", Map.of("STORY-TEA", 1, "STORY-MUG", 1));
        Map<String, Object> wave = Map.of("warehouse", warehouse.code, "select", Map.of("orders", List.of(no)));
        warehouse.api.post("/api/v1/waves", wave, "plans-wave");
        warehouse.api.post("/api/v1/orders/" + no + "/pick", Map.of(), "plans-pick");
        String parcel = warehouse
                .api
                .post("/api/v1/orders/" + no + "/pack", Map.of("grams", 1_500), "plans-pack")
                .path("no")
                .asText();
        Map<String, Object> van = Map.of(
                "warehouse",
                warehouse.code,
                "carrier",
                "POST-" + warehouse.code,
                "parcels",
                List.of(parcel),
                "handover",
                true);
        warehouse.api.post("/api/v1/manifests", van, "plans-van");
    }
}
