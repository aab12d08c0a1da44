package org.stowage.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.Books;
import org.stowage.PageCall;
import org.stowage.carrier.Carriers;
import org.stowage.carrier.NewCarrier;
import org.stowage.carrier.NewCarrier.NewRange;
import org.stowage.catalog.Items;
import org.stowage.catalog.KitPart;
import org.stowage.catalog.Kits;
import org.stowage.outbound.NewOrder.NewLine;
import org.stowage.site.Warehouse;

/** A kit on the papers and pages of its order: as it was sold, with its parts below. */
@QuarkusTest
class KitPaperIT {

    @Inject
    PackingLine line;

    @Inject
    SlipSql slips;

    @Inject
    Packing packing;

    @Inject
    Carriers carriers;

    @Inject
    Items items;

    @Inject
    Kits kits;

    @Inject
    Books books;

    private final String key = "KP" + UUID.randomUUID().toString().substring(0, 6);
    private final String tea = key + "-TEA";
    private final String mug = key + "-MUG";
    private final String set = key + "-SET";

    @Test
    void slipAndPageShowTheKitAsSoldAndItsPartsBelow() {
        Warehouse warehouse = line.warehouse(20, tea, mug);
        Api.asAdministrator()
                .body("""
                        {"sku":"%s","name":"Gift set","parts":[{"sku":"%s","quantity":2},{"sku":"%s","quantity":1}]}
                        """.formatted(set, tea, mug))
                .post("/api/v1/items")
                .then()
                .statusCode(201);
        NewLine sold = new NewLine(null, set, BigDecimal.valueOf(3), null, null, null, null);
        String order = line.picked(warehouse, carrier(), sold, NewLine.of(mug, 1));
        Parcel parcel = packing.pack(warehouse.id(), order, new PackAct(null, 400), line.desk(warehouse));

        // the paper itself is drawn, not written: its rows are what is compared
        assertThat(SlipLine.rows(slips.lines(warehouse.id(), parcel.id()), List.of()))
                .extracting(SlipLine.Row::sku, SlipLine.Row::quantity)
                .containsExactlyInAnyOrder(tuple(set, "3"), tuple(mug, "3"), tuple(tea, "6"), tuple(mug, "1"));
        Api.asAdministrator()
                .get("/api/v1/parcels/{no}/packing-slip?paper=a4", parcel.parcelNo())
                .then()
                .statusCode(200);
        String page = PageCall.open(PageCall.tokenOf("clerk", warehouse.code(), "zh-CN"), "/orders/" + order);
        assertThat(page.indexOf(set)).isPositive().isLessThan(page.indexOf(tea));
        assertThat(page).contains("套装");
        Api.asAdministrator()
                .get("/api/v1/orders/{no}", order)
                .then()
                .body(
                        "status",
                        equalTo("packed"),
                        "lines[0].kit.sku",
                        equalTo(set),
                        "lines[0].kit.quantity",
                        equalTo(3));
        assertThat(books.check().ok()).isTrue();
        long kit = items.bySku(set).orElseThrow().id();
        assertThat(kits.parts(List.of(kit)).get(kit))
                .extracting(KitPart::quantity)
                .containsExactly(1L, 2L);
    }

    private String carrier() {
        return carriers.create(new NewCarrier(
                        key, "Carrier " + key, null, null, null, List.of(new NewRange(key, "", 8, "none", 1L, 100L))))
                .code();
    }
}
