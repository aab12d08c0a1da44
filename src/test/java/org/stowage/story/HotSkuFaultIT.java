package org.stowage.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stowage.FlashSale;
import org.stowage.StowageProcess;
import org.stowage.bench.Api;

/** Two instances on one database sell the same item to two hundred buyers: each unit once, and none is left over. */
class HotSkuFaultIT {

    private static final String TOKEN = "a-token-for-this-test-only-0123456789";
    private static final int UNITS = 1_000;
    private static final int BUYERS = 200;

    /** A fifth more than there is. */
    private static final int TIMES = 6;

    private static final int RUNS = Boolean.getBoolean("stowage.test.long") ? 10 : 2;

    @TempDir
    @SuppressWarnings("NullAway.Init") // given by JUnit
    Path directory;

    @Test
    void twoInstancesSellExactlyWhatIsThere() throws Exception {
        Path home = directory.resolve("home");
        try (StowageProcess first = StowageProcess.serve(home, Map.of("STOWAGE_BOOTSTRAP_TOKEN", TOKEN));
                Connection database = database(home);
                StowageProcess second = StowageProcess.serve(directory.resolve("other"), serverOf(home))) {
            Warehouse warehouse = new Warehouse(new Api(first.uri("/"), TOKEN), "H1");
            warehouse.found();
            for (int run = 1; run <= RUNS; run++) {
                String sku = "HOT-" + run;
                warehouse.upload("items", "sku,name\n" + sku + ",Hot\n");
                warehouse.upload("stock", "warehouse,location,sku,quantity\nH1,A-01-1," + sku + "," + UNITS + "\n");

                FlashSale sale = new FlashSale(List.of(first.uri("/"), second.uri("/")), TOKEN, "H1", sku);
                sale.run(BUYERS, TIMES);

                assertThat(sale.others()).isEmpty();
                assertThat(sale.sold()).as("run %d", run).hasSize(UNITS);
                assertThat(sale.soldOut()).isEqualTo(BUYERS * TIMES - UNITS);
                assertThat(promised(database, sku)).containsExactlyInAnyOrderElementsOf(sale.sold());
            }
            warehouse.agrees("the sales");
            assertThat(deadlocks(database)).isZero();
        }
    }

    private static Map<String, String> serverOf(Path home) throws IOException {
        return Map.of(
                "STOWAGE_DB_URL", url(home),
                "STOWAGE_DB_USER", "stowage",
                "STOWAGE_DB_PASSWORD", password(home));
    }

    private static Connection database(Path home) throws IOException, SQLException {
        return DriverManager.getConnection(url(home), "stowage", password(home));
    }

    private static String url(Path home) throws IOException {
        Matcher port = Pattern.compile("\"port\": (\\d+)").matcher(Files.readString(home.resolve("run.json")));
        assertThat(port.find()).isTrue();
        return "jdbc:postgresql://127.0.0.1:%s/stowage".formatted(port.group(1));
    }

    private static String password(Path home) throws IOException {
        return Files.readString(home.resolve("password")).strip();
    }

    /** Numbers of the orders that the ledger floor holds a unit for. */
    private static List<String> promised(Connection database, String sku) throws SQLException {
        try (PreparedStatement query = database.prepareStatement("""
                select o.order_no from promise p
                  join outbound_order o on o.warehouse_id = p.warehouse_id and o.id = p.order_id
                  join item i on i.id = p.item_id
                 where i.sku = ? and p.quantity = 1 and p.status = 'open'
                """)) {
            query.setString(1, sku);
            List<String> orders = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    orders.add(rows.getString(1));
                }
            }
            return orders;
        }
    }

    private static long deadlocks(Connection database) throws SQLException {
        try (PreparedStatement query = database.prepareStatement(
                        "select deadlocks from pg_stat_database where datname = current_database()");
                ResultSet rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
