package org.stowage.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stowage.PageCall.get;
import static org.stowage.PageCall.open;
import static org.stowage.PageCall.send;
import static org.stowage.PageCall.tokenOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.catalog.Items;
import org.stowage.catalog.NewItem;
import org.stowage.inbound.NewReceipt;
import org.stowage.inbound.NewReceiptLine;
import org.stowage.inbound.Receiving;
import org.stowage.site.LocationKind;
import org.stowage.site.Locations;
import org.stowage.site.NewLocation;
import org.stowage.site.Warehouses;

/** Stock as the office reads it: sixty items on sixty shelves, one of them with a hostile name. */
@QuarkusTest
class StockPagesIT {

    private static final String HOSTILE = "Tea <script>alert(1)</script> & \"milk\"";
    private static boolean furnished;

    @Inject
    Items items;

    @Inject
    Locations locations;

    @Inject
    Receiving receiving;

    @Inject
    Warehouses warehouses;

    @BeforeEach
    void furnish() {
        if (furnished) {
            return;
        }
        furnished = true;
        Api.found("SPG");
        Api.found("SPX");
        long warehouse = warehouses.scoped("SPG").id();
        List<Integer> numbers = IntStream.range(100, 160).boxed().toList();
        items.upsert(numbers.stream()
                .map(n -> NewItem.of("SPG/" + n + " <", HOSTILE + n))
                .toList());
        locations.upsert(
                warehouse,
                numbers.stream()
                        .map(n -> NewLocation.of("SPG/" + n, LocationKind.RESERVE))
                        .toList());
        receiving.receive(
                warehouse,
                new NewReceipt(
                        "SPG",
                        null,
                        null,
                        null,
                        false,
                        numbers.stream()
                                .map(n -> NewReceiptLine.of("SPG/" + n + " <", n, "SPG/" + n))
                                .toList()));
    }

    @Test
    void showsWhatIsOnHandAndGoesOnBehindFiftyItems() {
        String page = open(tokenOf("clerk", "SPG", "en"), "/stock");
        assertThat(page)
                .contains("On hand", "Tea &lt;script&gt;", "/stock/items/SPG%2F100%20%3C", "rel=\"next\"")
                .doesNotContain("<script>alert");
        String next =
                page.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        assertThat(open(tokenOf("clerk", "SPG", "en"), next))
                .contains("SPG%2F159")
                .doesNotContain("SPG%2F100");
        assertThat(open(tokenOf("clerk", "SPG", "zh-CN"), "/stock?q=SPG/15")).contains("实物库存", "SPG%2F151");
        assertThat(open(tokenOf("clerk", "SPG", "en"), "/stock?q=100%25")).contains("/receipts/new");
    }

    @Test
    void showsOneItemWithItsPlacesAndItsMoves() {
        String path = "/stock/items/SPG%2F101%20%3C";
        assertThat(open(tokenOf("clerk", "SPG", "en"), path))
                .contains("/stock/locations/SPG%2F101", "Received", "Supplier", "receipt:")
                .doesNotContain("<script>alert");
        assertThat(open(tokenOf("clerk", "SPG", "zh-CN"), path)).contains("收货", "供应商");
        assertThat(open(tokenOf("picker", "SPG", "en"), path)).doesNotContain("receipt:");
        assertThat(open(tokenOf("clerk", "SPG", "en"), path + "?asOf=2026-01-01T10:00"))
                .contains("2026-01-01T10:00", "No unit stands here");
        assertThat(open(tokenOf("clerk", "SPX", "en"), path)).doesNotContain("SPG%2F101\"");
        assertThat(get(tokenOf("clerk", "SPG", "en"), "/stock/items/NO-SUCH").statusCode())
                .isEqualTo(404);
    }

    @Test
    void showsPlacesByZoneAndKindAndWhatLiesThere() {
        String clerk = tokenOf("clerk", "SPG", "en");
        assertThat(open(clerk, "/stock/locations?kind=reserve")).contains("SPG/100", "rel=\"next\"");
        assertThat(open(clerk, "/stock/locations?state=empty"))
                .contains("DOCK-1")
                .doesNotContain(">SPG/100<");
        assertThat(open(clerk, "/stock/locations/SPG%2F102")).contains("102", "Received", "Block");
        assertThat(open(clerk, "/stock/moves?location=SPG%2F102")).contains("SPG/102");
        assertThat(open(clerk, "/stock/moves")).contains("rel=\"next\"");
        assertThat(get(tokenOf("clerk", "SPX", "en"), "/stock/locations/SPG%2F102")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void takesAPlaceOutOfUseAndIntoUseAgain() {
        String clerk = tokenOf("clerk", "SPG", "en");
        Response blocked = send(clerk, "/stock/locations/block", Map.of("location", "SPG/103", "blocked", "true"));
        assertThat(blocked.header("HX-Redirect")).isEqualTo("/stock/locations/SPG%2F103?warehouse=SPG");
        assertThat(open(clerk, "/stock/locations/SPG%2F103")).contains("Blocked since");
        assertThat(open(clerk, "/stock/locations?state=blocked")).contains("SPG/103");
        send(clerk, "/stock/locations/block", Map.of("location", "SPG/103", "blocked", "false"));
        assertThat(open(clerk, "/stock/locations/SPG%2F103")).doesNotContain("Blocked since");
        assertThat(send(tokenOf("picker", "SPG", "en"), "/stock/locations/block", Map.of("location", "SPG/103"))
                        .statusCode())
                .isEqualTo(403);
        Response unknown = send(clerk, "/stock/locations/block", Map.of("location", "<b>", "blocked", "true"));
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.asString()).contains("role=\"alert\"", "&lt;b&gt;").doesNotContain("<html");
    }

    @Test
    void hidesPagesFromWhoHasNoBusinessThere() {
        String integration = tokenOf("integration", "SPG", "en");
        assertThat(get(integration, "/stock").statusCode()).isEqualTo(403);
        assertThat(get(tokenOf("picker", "SPG", "en"), "/stock/moves").statusCode())
                .isEqualTo(403);
        assertThat(get(tokenOf("clerk", "SPG", "en"), "/stock?warehouse=SPX").statusCode())
                .isEqualTo(404);
        assertThat(get(tokenOf("clerk", "SPG", "en"), "/proof").statusCode()).isEqualTo(403);
    }

    @Test
    void showsThatTheBooksAgree() {
        assertThat(open(tokenOf("manager", "SPG", "en"), "/proof")).contains("The books of", "agree", "Rows compared");
        // the whole ledger on demand: a statement for each check
        assertThat(get(tokenOf("auditor", "SPG", "zh-CN"), "/proof?whole=true").asString())
                .contains("账目一致");
    }
}
