package org.stowage.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.stowage.adjustment.House.ADMINISTRATOR;
import static org.stowage.adjustment.House.line;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.access.Role;
import org.stowage.task.ScanDesk;
import org.stowage.task.Scanner;
import org.stowage.task.Tone;

@QuarkusTest
class MoveIT {

    @Inject
    House house;

    @Inject
    ScanDesk desk;

    private String in = "";
    private String tea = "";
    private String picker = "";

    @BeforeEach
    void aWarehouse() {
        in = house.warehouse();
        tea = house.item(10);
        house.put(in, tea, 20, "A-1");
        house.put(in, tea, 1, "A-2");
        picker = house.token(in, "picker");
    }

    @AfterEach
    void booksAgree() {
        assertThat(house.booksAgree()).isTrue();
    }

    @Test
    void linesMoveTogetherOrNotAtAll() {
        move(201, line("sku", tea, "from", "A-1", "to", "A-2", "quantity", 5)).body("units", is(5));
        assertThat(house.onHand(in, "A-2", tea)).isEqualTo(6);
        move(
                        422,
                        line("sku", tea, "from", "A-1", "to", "A-2", "quantity", 16),
                        line("sku", "NOBODY", "from", "NOWHERE", "to", "A-2", "quantity", 0),
                        line("sku", tea, "from", "A-2", "to", "A-2", "quantity", 1))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/lines/0/quantity",
                                "/lines/1/sku",
                                "/lines/1/from",
                                "/lines/1/quantity",
                                "/lines/2/to"));
        assertThat(house.onHand(in, "A-2", tea)).isEqualTo(6);
        house.post(picker, "moves", Map.of("warehouse", in), 422).body("code", equalTo("unit-or-lines"));
        house.post(house.token(in, "counter"), "moves", Map.of("warehouse", in), 403);
        house.post(house.token(house.warehouse(), "picker"), "moves", Map.of("warehouse", in), 404);
    }

    @Test
    void whatPicksHaveClaimedAndBlockedPlacesStayAsTheyAre() {
        house.post(ADMINISTRATOR, "orders", order(), 201);
        house.post(ADMINISTRATOR, "waves", Map.of("warehouse", in), 201).body("linesAllocated", is(1));
        move(422, line("sku", tea, "from", "A-1", "to", "A-2", "quantity", 20)).body("code", equalTo("not-free"));
        move(201, line("sku", tea, "from", "A-1", "to", "A-2", "quantity", 1));
        Api.asAdministrator()
                .body(Map.of("location", "A-2", "blocked", true))
                .put("/api/v1/warehouses/{in}/locations/A-2", in)
                .then()
                .statusCode(200);
        move(422, line("sku", tea, "from", "A-1", "to", "A-2", "quantity", 1))
                .body("code", equalTo("location-blocked"));
        move(422, line("sku", tea, "from", "A-2", "to", "A-1", "quantity", 1))
                .body("errors.pointer", contains("/lines/0/from"));
        unit("PALLET", "PAL-" + in, "A-2");
        unit("CARTON", "CTN-" + in, "A-1");
        house.post(picker, "handling-units/CTN-" + in + "/nest", Map.of("warehouse", in, "parent", "PAL-" + in), 422)
                .body("code", equalTo("location-blocked"));
        house.post(picker, "moves", Map.of("warehouse", in, "lpn", "PAL-" + in, "to", "A-1"), 422)
                .body("code", equalTo("location-blocked"));
    }

    @Test
    void twoLinesThatMayNotLieTogetherAreRefusedTogether() {
        String cups = house.item(1);
        house.put(in, cups, 5, "A-2");
        Api.asAdministrator()
                .body(Map.of("location", "B-1", "kind", "reserve", "mixing", "single_item"))
                .put("/api/v1/warehouses/{in}/locations/B-1", in)
                .then()
                .statusCode(200);
        move(
                        422,
                        line("sku", tea, "from", "A-1", "to", "B-1", "quantity", 1),
                        line("sku", cups, "from", "A-2", "to", "B-1", "quantity", 1))
                .body("errors.pointer", containsInAnyOrder("/lines/0/to", "/lines/1/to"))
                .body("code", equalTo("location-of-other-goods"));
        move(201, line("sku", tea, "from", "A-1", "to", "B-1", "quantity", 1));
    }

    @Test
    void aScannedPalletMovesWithAllItsContent() {
        unit("PALLET", "PAL-" + in, "A-1").body("location", equalTo("A-1"));
        unit("CARTON", "CTN-" + in, "A-2");
        move(201, line("sku", tea, "from", "A-1", "to", "A-1", "toLpn", "PAL-" + in, "quantity", 12));
        move(201, line("sku", tea, "from", "A-1", "to", "A-2", "toLpn", "CTN-" + in, "quantity", 3));
        move(422, line("sku", tea, "from", "A-1", "to", "A-2", "toLpn", "PAL-" + in, "quantity", 1))
                .body("code", equalTo("unit-not-there"));
        house.post(picker, "handling-units/CTN-" + in + "/nest", Map.of("warehouse", in, "parent", "PAL-" + in), 200)
                .body("location", equalTo("A-1"))
                .body("parent", equalTo("PAL-" + in));
        house.post(picker, "handling-units/PAL-" + in + "/nest", Map.of("warehouse", in, "parent", "CTN-" + in), 422)
                .body("code", equalTo("unit-in-itself"));

        house.post(picker, "moves", Map.of("warehouse", in, "lpn", "pal-" + in, "to", "A-2"), 201)
                .body("units", is(15));
        assertThat(house.onHand(in, "A-2", tea)).isEqualTo(16);
        house.get(picker, "handling-units/PAL-" + in + "?warehouse=" + in, 200)
                .body("content[0].onHand", is(12))
                .body("units", hasSize(1))
                .body("units[0].content[0].onHand", is(3))
                .body("units[0].location", equalTo("A-2"));
        house.post(picker, "handling-units/CTN-" + in + "/unnest", Map.of("warehouse", in), 200)
                .body("parent", nullValue());
        house.post(picker, "moves", Map.of("warehouse", in, "lpn", "NONE", "to", "A-2"), 404);
        unit("TOTE", "PAL-" + in, "A-1", 422).body("code", equalTo("unit-not-empty"));
    }

    @Test
    void theHouseGivesSsccsOfItsCompany() {
        Map<String, Object> asked = Map.of("warehouse", in, "kind", "pallet", "sscc", true, "location", "A-1");
        house.post(picker, "handling-units", asked, 422).body("code", equalTo("no-company-prefix"));
        Api.asAdministrator()
                .body(Map.of("prefix", "4012345"))
                .put("/api/v1/warehouses/{in}/company-prefix", in)
                .then()
                .statusCode(200);
        String first = house.post(picker, "handling-units", asked, 201)
                .body("lpn", startsWith("04012345"))
                .extract()
                .path("lpn");
        assertThat(first).hasSize(18);
        assertThat(house.post(picker, "handling-units", asked, 201).extract().<String>path("lpn"))
                .isNotEqualTo(first);
    }

    @Test
    void aSerialHasOnePlaceAndItsLifeIsTold() {
        String phone = house.item(5);
        house.set(phone, "serial_controlled");
        String clerk = house.token(in, "clerk");
        Map<String, Object> found =
                line("location", "A-1", "sku", phone, "quantity", 2, "serials", List.of("S-1", "S-2"));
        Map<String, Object> broken =
                line("location", "A-1", "sku", phone, "quantity", 1, "serials", List.of("S-1\nS-2"));
        house.post(clerk, "adjustments", document(broken), 422);
        house.post(clerk, "adjustments", document(found), 201).body("lines[0].serials", hasSize(2));
        house.post(clerk, "adjustments", document(line("location", "A-1", "sku", phone, "quantity", 1)), 422)
                .body("code", equalTo("serials-needed"));
        house.post(clerk, "adjustments", document(found), 422).body("code", equalTo("serial-elsewhere"));
        move(422, line("sku", phone, "from", "A-1", "to", "A-2", "quantity", 1))
                .body("code", equalTo("serials-missing"));
        move(201, line("sku", phone, "from", "A-1", "to", "A-2", "quantity", 1, "serials", List.of("S-2")));
        house.get(picker, "serials/" + phone + "/S-2", 200)
                .body("location", equalTo("A-2"))
                .body("moves", hasSize(2))
                .body("moves[1].reason", equalTo("move"));
        house.get(picker, "serials/" + phone + "/S-9", 404);
        house.get(house.token(house.warehouse(), "picker"), "serials/" + phone + "/S-2", 404);
    }

    @Test
    void theScannerMovesUnitsAndWhatLiesLoose() {
        unit("PALLET", "PAL-" + in, "A-1");
        unit("CARTON", "CTN-" + in, "A-2");
        move(201, line("sku", tea, "from", "A-1", "to", "A-1", "toLpn", "PAL-" + in, "quantity", 12));
        Scanner scanner = new Scanner(desk, in, Locale.ENGLISH, Role.PICKER);
        assertThat(scanner.scan("C-MOVE").expects()).containsExactly("location", "handlingUnit");
        scanner.scan("H-PAL-" + in);
        scanner.scan("L-A-2");
        assertThat(house.onHand(in, "A-2", tea)).isEqualTo(13);
        scanner.scan("H-CTN-" + in);
        scanner.scan("H-PAL-" + in);
        house.get(picker, "handling-units/CTN-" + in + "?warehouse=" + in, 200).body("parent", equalTo("PAL-" + in));

        scanner.scan("L-A-1");
        scanner.scan(tea);
        scanner.scan(tea);
        scanner.type("4");
        assertThat(scanner.scan("L-A-2").tone()).isEqualTo(Tone.GOOD);
        assertThat(house.onHand(in, "A-2", tea)).isEqualTo(17);
        scanner.scan("L-A-1");
        scanner.scan(tea);
        scanner.type("9");
        assertThat(scanner.scan("L-A-2").tone()).as("more than lies there").isEqualTo(Tone.BAD);
        assertThat(house.onHand(in, "A-2", tea)).isEqualTo(17);
    }

    private ValidatableResponse unit(String kind, String lpn, String at) {
        return unit(kind, lpn, at, 201);
    }

    private ValidatableResponse unit(String kind, String lpn, String at, int status) {
        return house.post(
                picker,
                "handling-units",
                Map.of("warehouse", in, "kind", kind.toLowerCase(Locale.ROOT), "lpn", lpn, "location", at),
                status);
    }

    @SafeVarargs
    private ValidatableResponse move(int status, Map<String, Object>... lines) {
        return house.post(picker, "moves", Map.of("warehouse", in, "lines", List.of(lines)), status);
    }

    private Map<String, Object> document(Map<String, Object> line) {
        return Map.of("warehouse", in, "reasonCode", "found", "lines", List.of(line));
    }

    private Map<String, Object> order() {
        return Map.of(
                "warehouse",
                in,
                "channel",
                "shop",
                "channelOrderNo",
                in + "-1",
                "placedAt",
                "2026-11-20T08:00:00Z",
                "recipient",
                Map.of("token", "t-1", "tokenKind", "test"),
                "lines",
                List.of(Map.of("sku", tea, "quantity", 3)));
    }
}
