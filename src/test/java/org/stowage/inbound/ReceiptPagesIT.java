package org.stowage.inbound;

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
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.catalog.Items;
import org.stowage.catalog.NewItem;
import org.stowage.site.Warehouses;

/** Receipts as the office writes and reads them. */
@QuarkusTest
class ReceiptPagesIT {

    private static boolean furnished;

    @Inject
    Items items;

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
        Api.found("RPG");
        Api.found("RPX");
        items.upsert(List.of(NewItem.of("RPG-TEA", "Tea <b>bold</b>"), NewItem.of("RPG-CUP", "Cup")));
        long warehouse = warehouses.scoped("RPG").id();
        IntStream.range(0, 55)
                .forEach(n -> receiving.receive(
                        warehouse,
                        new NewReceipt(
                                "RPG",
                                "RPG/ASN-" + n,
                                "Tea & <i>Sons</i>",
                                "PO-" + n,
                                true,
                                List.of(NewReceiptLine.of("RPG-TEA", 10, null)))));
    }

    @Test
    void listsWhatComesByItsState() {
        String page = open(tokenOf("receiver", "RPG", "en"), "/receipts?stage=announced");
        assertThat(page)
                .contains("Announced", "RPG/ASN-54", "/receipts/RPG%2FASN-54?warehouse=RPG", "rel=\"next\"")
                .contains("Tea &amp; &lt;i&gt;Sons")
                .doesNotContain("<i>Sons");
        assertThat(open(tokenOf("clerk", "RPG", "zh-CN"), "/receipts?q=ASN-7")).contains("已通知", "ASN-7");
        assertThat(open(tokenOf("clerk", "RPX", "en"), "/receipts")).contains("empty-state", "/receipts/new");
        assertThat(get(tokenOf("picker", "RPG", "en"), "/receipts").statusCode())
                .isEqualTo(403);
    }

    @Test
    void receivesStraightAndShowsWhatWaitsForItsShelf() {
        String receiver = tokenOf("receiver", "RPG", "en");
        String key = UUID.randomUUID().toString();
        Map<String, ?> form = Map.of(
                "how",
                "here",
                "supplier",
                "Porcelain",
                "sku",
                List.of("rpg-cup", "RPG-TEA", ""),
                "quantity",
                List.of("7", "5", ""));
        String path = send(receiver, "/receipts", key, form).header("HX-Redirect");
        assertThat(path).startsWith("/receipts/RPG-R");
        assertThat(send(receiver, "/receipts", key, form).header("HX-Redirect")).isEqualTo(path);
        assertThat(open(receiver, path)).contains("RPG-CUP", "Tea &lt;b&gt;", "Waiting to be put away", "DOCK-1");
        assertThat(open(tokenOf("clerk", "RPG", "zh-CN"), path)).contains("待上架");
        assertThat(open(receiver, "/receipts?stage=putaway")).contains("12 to put away");
    }

    @Test
    void namesEveryFaultOfTheForm() {
        Response refused = send(
                tokenOf("receiver", "RPG", "en"),
                "/receipts",
                Map.of("how", "here", "sku", List.of("<b>NO</b>", "", "RPG-CUP"), "quantity", List.of("1", "2", "x")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString())
                .contains("data-field=\"/lines/1/sku\"", "data-field=\"/lines/2/quantity\"")
                .doesNotContain("<html");
        Response unknown = send(
                tokenOf("receiver", "RPG", "en"),
                "/receipts",
                Map.of("how", "here", "sku", List.of("<b>NO</b>"), "quantity", List.of("1")));
        assertThat(unknown.asString()).contains("There is no item &lt;b&gt;NO", "/lines/0/sku");
        assertThat(send(tokenOf("receiver", "RPG", "en"), "/receipts", Map.of("how", "here"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(send(tokenOf("auditor", "RPG", "en"), "/receipts", Map.of("how", "here"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void announcesAndCloses() {
        String clerk = tokenOf("clerk", "RPG", "en");
        open(clerk, "/receipts/new");
        String path = send(
                        clerk,
                        "/receipts",
                        Map.of("how", "announced", "receiptNo", "RPG-A/1", "sku", "RPG-TEA", "quantity", "4"))
                .header("HX-Redirect");
        assertThat(path).isEqualTo("/receipts/RPG-A%2F1?warehouse=RPG");
        assertThat(open(clerk, path)).contains("4 still to come", "/scan");
        assertThat(send(clerk, "/receipts/close", Map.of("receiptNo", "RPG-A/1"))
                        .header("HX-Redirect"))
                .isEqualTo(path);
        assertThat(open(clerk, path)).contains("Done").doesNotContain("no more comes");
        assertThat(get(tokenOf("clerk", "RPX", "en"), "/receipts/RPG-A%2F1").statusCode())
                .isEqualTo(404);
    }
}
