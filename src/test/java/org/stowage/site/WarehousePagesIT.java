package org.stowage.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stowage.PageCall.get;
import static org.stowage.PageCall.open;
import static org.stowage.PageCall.send;
import static org.stowage.PageCall.tokenOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.TestDatabaseResource;

/** Settings: warehouses and their places. */
@QuarkusTest
class WarehousePagesIT {

    private static boolean founded;

    @Inject
    Warehouses warehouses;

    @BeforeEach
    void found() {
        if (!founded) {
            founded = true;
            Api.found("WPG");
            Api.found("WPX");
        }
    }

    @Test
    void foundsAWarehouseThatTheAdministratorNames() {
        String boss = TestDatabaseResource.TOKEN;
        open(boss, "/warehouses/new");
        Map<String, ?> form =
                Map.of("code", "WPN", "name", "<b>New</b>", "mode", "simple", "timezone", "Asia/Shanghai");
        assertThat(send(boss, "/warehouses", form).header("HX-Redirect")).isEqualTo("/warehouses/WPN?warehouse=WPN");
        assertThat(open(boss, "/warehouses/WPN"))
                .contains("&lt;b&gt;New", "Asia/Shanghai")
                .doesNotContain("<b>New");
        assertThat(open(boss, "/warehouses")).contains("/warehouses/WPN");
        Response again = send(boss, "/warehouses", form);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.asString()).contains("There is a warehouse with this code already");
        assertThat(send(boss, "/warehouses", Map.of("code", "~", "name", "", "timezone", "Moon"))
                        .asString())
                .contains("data-field=\"/code\"", "data-field=\"/name\"", "data-field=\"/timezone\"");
        assertThat(send(tokenOf("manager", "WPG", "en"), "/warehouses", form).statusCode())
                .isEqualTo(403);
    }

    @Test
    void goesOverToTheOtherModeAndKeepsEverythingElse() {
        String manager = tokenOf("manager", "WPG", "zh-CN");
        assertThat(open(manager, "/warehouses/WPG")).contains("工作模式");
        assertThat(send(manager, "/warehouses/WPG", Map.of("name", "House", "mode", "simple", "city", "London"))
                        .header("HX-Redirect"))
                .isEqualTo("/warehouses/WPG");
        Warehouse now = warehouses.scoped("WPG");
        assertThat(now.mode()).isEqualTo(Warehouse.Mode.SIMPLE);
        assertThat(now.sender().city()).isEqualTo("London");
        assertThat(now.timezone().getId()).isEqualTo("Z");
        assertThat(get(manager, "/warehouses/WPX").statusCode()).isEqualTo(404);
        assertThat(get(tokenOf("clerk", "WPG", "en"), "/warehouses/WPG").statusCode())
                .isEqualTo(403);
    }

    @Test
    void looksFirstAndThenMakesABlockOfShelves() {
        String manager = tokenOf("manager", "WPG", "en");
        Map<String, ?> form = Map.of(
                "aisles",
                "A-D",
                "bays",
                "01-20",
                "levels",
                "1-5",
                "pattern",
                "{aisle}-{bay}-{level}",
                "zone",
                "Z1",
                "kind",
                "reserve");
        assertThat(send(manager, "/warehouses/WPG/locations/preview", form).asString())
                .contains("400 locations, 0 of them", "A-01-1", "D-20-5")
                .doesNotContain("<html");
        assertThat(send(manager, "/warehouses/WPG/locations/range", form).header("HX-Redirect"))
                .isEqualTo("/warehouses/WPG");
        assertThat(open(manager, "/warehouses/WPG")).contains("Z1", ">400<", "A-01-1 … D-20-5");
        assertThat(send(manager, "/warehouses/WPG/locations/preview", form).asString())
                .contains("400 locations, 400 of them");
        Response refused = send(manager, "/warehouses/WPG/locations/range", Map.of("aisles", "D-A"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("data-field=\"/aisles\"");
    }

    @Test
    void makesOneLocation() {
        String manager = tokenOf("manager", "WPG", "en");
        send(manager, "/warehouses/WPG/locations", Map.of("location", "x-1", "kind", "pick_face", "sequence", "3"));
        assertThat(open(manager, "/stock/locations/X-1")).contains("Pick face");
        assertThat(send(manager, "/warehouses/WPG/locations", Map.of("location", "<b>", "sequence", "x"))
                        .asString())
                .contains("data-field=\"/sequence\"");
        assertThat(send(manager, "/warehouses/WPX/locations", Map.of("location", "Y-1"))
                        .statusCode())
                .isEqualTo(404);
    }
}
