package org.stowage.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.kernel.Identifiers;
import org.stowage.kernel.Identifiers.Kind;

@QuarkusTest
class ItemIT {

    @Inject
    Items items;

    @Inject
    Identifiers identifiers;

    private final String sku = "Tea-" + System.nanoTime();

    @Test
    void keepsTheFirstSpellingOfASku() {
        items.upsert(List.of(NewItem.of(sku, "Tea")));
        ItemChange change =
                items.upsert(List.of(NewItem.of(Sku.key(sku), "Green tea"))).getFirst();
        assertThat(change.change()).isEqualTo(ItemChange.Change.UPDATED);
        assertThat(change.sku()).isEqualTo(sku);
        assertThat(items.bySku(sku.toLowerCase(java.util.Locale.ROOT))
                        .orElseThrow()
                        .name())
                .isEqualTo("Green tea");
    }

    @Test
    void changesNothingTheSecondTime() {
        assertThat(items.upsert(List.of(NewItem.of(sku, "Tea"), NewItem.of(Sku.key(sku), "Tea"))))
                .extracting(ItemChange::change)
                .containsExactly(ItemChange.Change.CREATED, ItemChange.Change.UNCHANGED);
    }

    @Test
    void findsAnItemByEachOfItsCodesAndNoLongerByFormerOnes() {
        keep(Map.of(
                "sku",
                sku,
                "name",
                "Tea",
                "gtin",
                "4006381333931",
                "barcodes",
                List.of(sku + "B"),
                "packs",
                List.of(Map.of("code", sku + "C", "quantity", 12))));
        long id = items.bySku(sku).orElseThrow().id();
        assertThat(identifiers.find(1, "04006381333931"))
                .extracting(Identifiers.Identifier::targetId)
                .contains(id);
        assertThat(identifiers.find(1, sku + "B").getFirst().kind()).isEqualTo(Kind.ITEM);
        Identifiers.Identifier pack = identifiers.find(1, sku + "C").getFirst();
        assertThat(items.pack(pack.targetId()))
                .extracting(PackCode::itemId, PackCode::quantity)
                .containsExactly(id, 12L);
        keep(Map.of("sku", sku, "barcodes", List.of(), "packs", List.of(Map.of("code", sku + "C", "quantity", 10))));
        assertThat(identifiers.find(1, sku + "B")).isEmpty();
        assertThat(identifiers.find(1, sku + "C")).hasSize(1);
        assertThat(items.pack(identifiers.find(1, sku + "C").getFirst().targetId())
                        .quantity())
                .isEqualTo(10);
    }

    @Test
    void warnsOfASkuThatLooksLikeOneOfOurCodes() {
        Api.asAdministrator()
                .body(Map.of("sku", "L-" + sku, "name", "Lamp"))
                .post("/api/v1/items")
                .then()
                .statusCode(201)
                .body("warnings[0].code", equalTo("looks-like-code"));
    }

    @Test
    void keepsThreeThousandItemsInWellUnderTwoSeconds() {
        List<NewItem> many = IntStream.range(0, 3_000)
                .mapToObj(i -> NewItem.of(sku + "-" + i, "Item " + i))
                .toList();
        Instant start = Instant.now();
        items.upsert(many);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));
        assertThat(items.upsert(many)).allMatch(c -> c.change() == ItemChange.Change.UNCHANGED);
    }

    @Test
    void hidesTheCostFromTheFloor() {
        keep(Map.of("sku", sku, "name", "Tea", "cost", 3.20));
        String picker = Api.tokenOf(Map.of("login", "p" + System.nanoTime(), "name", "P", "roles", List.of("picker")));
        assertThat(Api.as(picker).get("/api/v1/items/{sku}", sku).asString()).doesNotContain("cost");
        assertThat(Api.asAdministrator().get("/api/v1/items/{sku}", sku).asString())
                .contains("cost");
    }

    private static void keep(Map<String, ?> item) {
        Api.asAdministrator().body(item).post("/api/v1/items").then().statusCode(201);
    }
}
