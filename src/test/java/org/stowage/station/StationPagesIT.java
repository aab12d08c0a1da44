package org.stowage.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stowage.PageCall.get;
import static org.stowage.PageCall.open;
import static org.stowage.PageCall.send;
import static org.stowage.PageCall.tokenOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.device.DeviceAddress;
import org.stowage.device.LinkKind;
import org.stowage.kernel.Sql;
import org.stowage.site.LocationKind;
import org.stowage.site.Locations;
import org.stowage.site.NewLocation;
import org.stowage.site.Warehouses;

/** Stations and what is plugged into them, as a manager sets them up. */
@QuarkusTest
class StationPagesIT {

    private static boolean founded;

    @Inject
    Warehouses warehouses;

    @Inject
    Locations locations;

    @Inject
    Devices devices;

    @Inject
    StationEars ears;

    @Inject
    Sql sql;

    @BeforeEach
    void found() {
        if (!founded) {
            founded = true;
            List.of("SPA", "SPB", "SPC", "SPD").forEach(Api::found);
            locations.upsert(id("SPA"), List.of(NewLocation.of("DESK-A", LocationKind.PACK)));
        }
    }

    @Test
    void theBenchDrawsTheMakersSetupCodeWhereTheProfileKnowsOne() {
        String manager = tokenOf("manager", "SPD", "en");
        assertThat(bench(manager, "SPD gun 1", "datalogic-powerscan"))
                .contains("Scan this setup barcode of Datalogic PowerScan", "knows no setup barcode");
        assertThat(bench(manager, "SPD gun 2", "zebra-ds2208"))
                .contains("knows no setup barcode")
                .doesNotContain("Scan this setup barcode");
    }

    private String bench(String manager, String name, String profile) {
        long id = devices.create(
                        id("SPD"),
                        null,
                        name,
                        "scanner",
                        new DeviceAddress(LinkKind.SERIAL, "/dev/serial/by-id/" + profile, profile))
                .id();
        return open(manager, "/devices/bench?warehouse=SPD&device=" + id);
    }

    @Test
    void saysWhatAStationIsWhereThereIsNoneAndSetsUpTheFirst() {
        String manager = tokenOf("manager", "SPA", "en");
        assertThat(open(manager, "/stations"))
                .contains("A station is a fixed workplace", "<details class=\"card mb-3\" open");
        assertThat(send(
                                manager,
                                "/stations?warehouse=SPA",
                                Map.of("code", "pack-1", "name", "<b>Desk</b>", "location", "desk-a"))
                        .header("HX-Redirect"))
                .isEqualTo("/stations?warehouse=SPA");
        assertThat(open(manager, "/stations"))
                .contains("PACK-1", "&lt;b&gt;Desk", "/stock/locations/DESK-A")
                .doesNotContain("<b>Desk", "A station is a fixed workplace");
        assertThat(refused(manager, "/stations", Map.of("code", "pack-1", "name", "Again")))
                .contains("data-field=\"/code\"");
        assertThat(refused(manager, "/stations", Map.of("code", "P 2", "name", "X")))
                .contains("data-field=\"/code\"");
        assertThat(refused(manager, "/stations", Map.of("code", "P2", "name", "X", "location", "NOWHERE")))
                .contains("data-field=\"/location\"");
        assertThat(refused(manager, "/stations", Map.of())).contains("data-field=\"/code\"", "data-field=\"/name\"");
    }

    @Test
    void hearsWhatWasJustPluggedInAndNoMoreOnceItIsSwitchedOff() {
        String manager = tokenOf("manager", "SPB", "zh-CN");
        send(manager, "/stations", Map.of("code", "D1", "name", "Desk"));
        assertThat(plug(manager, "D1", "<i>gun</i>", "simulated-scanner", "simulated", "spb-gun")
                        .header("HX-Redirect"))
                .isEqualTo("/stations?warehouse=SPB");
        assertThat(open(manager, "/stations"))
                .contains("正在接收", "&lt;i&gt;gun", "spb-gun")
                .doesNotContain("<i>gun");
        long gun = devices.find(id("SPB"), "<i>gun</i>").orElseThrow().id();

        assertThat(send(manager, "/stations/devices/" + gun + "/say", Map.of("raw", "<u>4711"))
                        .asString())
                .contains("没有打开的页面", "&lt;u&gt;4711")
                .doesNotContain("<html");
        for (int i = 0; i < 1_000 && ears.hearing(gun).missed() == 0; i++) {
            LockSupport.parkNanos(5_000_000);
        }
        assertThat(open(manager, "/stations")).contains("<dd class=\"text-short\">1</dd>");
        assertThat(refused(manager, "/stations/devices/" + gun + "/say", Map.of("raw", " ")))
                .contains("data-field=\"/raw\"");

        assertThat(turn(manager, gun, false).header("HX-Redirect")).isEqualTo("/stations?warehouse=SPB");
        turn(manager, gun, false);
        assertThat(open(manager, "/stations")).contains("已停用").doesNotContain("正在接收", "/say?");
        assertThat(refused(manager, "/stations/devices/" + gun + "/say", Map.of("raw", "1")))
                .contains("已停用");
        assertThat(sql.statement("select count(*) from audit where warehouse_id = :warehouse and act = 'device.switch'")
                        .bind("warehouse", id("SPB"))
                        .one(Long.class))
                .isEqualTo(1);
        turn(manager, gun, true);
        assertThat(open(manager, "/stations")).contains("正在接收");
    }

    @Test
    void namesTheFieldThatADeviceCannotHave() {
        String manager = tokenOf("manager", "SPC", "en");
        assertThat(plug(manager, "", "Zebra", "zebra-zd420", "tcp", "10.0.0.7:9100")
                        .statusCode())
                .isEqualTo(200);
        assertThat(plug(manager, "", "Lonely", "simulated-scanner", "simulated", "spc-gun")
                        .statusCode())
                .isEqualTo(200);
        assertThat(open(manager, "/stations"))
                .contains("Called for each job", "10.0.0.7:9100", "At no station", "/print/jobs?warehouse=SPC")
                .contains("tsc-te200 – TSC TE200, 203 dpi (tcp, serial, file, queue, simulated)");
        assertThat(plug(manager, "", "Zebra", "zebra-zd420", "tcp", "10.0.0.7").asString())
                .contains("data-field=\"/name\"");
        assertThat(plug(manager, "", "P", "zebra-zd420", "browser", "").asString())
                .contains("data-field=\"/link\"");
        assertThat(plug(manager, "", "P", "no-such", "tcp", "h").asString()).contains("data-field=\"/profile\"");
        assertThat(plug(manager, "", "P", "zebra-zd420", "tcp", "host:port").asString())
                .contains("data-field=\"/address\"");
        assertThat(plug(manager, "NOPE", "P", "zebra-zd420", "tcp", "host").asString())
                .contains("data-field=\"/station\"");
        assertThat(plug(manager, "", "", "", "radio", "").asString())
                .contains("data-field=\"/name\"", "data-field=\"/profile\"", "data-field=\"/link\"");
    }

    @Test
    void keepsOthersOut() {
        String manager = tokenOf("manager", "SPD", "en");
        plug(manager, "", "Shared", "simulated-printer", "simulated", "spd-printer");
        long printer = devices.find(id("SPD"), "Shared").orElseThrow().id();
        String stranger = tokenOf("manager", "SPA", "en");
        assertThat(get(stranger, "/stations?warehouse=SPD").statusCode()).isEqualTo(404);
        assertThat(turn(stranger, printer, false).statusCode()).isEqualTo(404);
        assertThat(send(stranger, "/stations?warehouse=SPD", Map.of("code", "X", "name", "X"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(devices.get(id("SPD"), printer).enabled()).isTrue();
        String packer = tokenOf("packer", "SPD", "en");
        assertThat(get(packer, "/stations").statusCode()).isEqualTo(403);
        assertThat(turn(packer, printer, false).statusCode()).isEqualTo(403);
    }

    private long id(String warehouse) {
        return warehouses.scoped(warehouse).id();
    }

    private static Response plug(
            String token, String station, String name, String profile, String link, String address) {
        Map<String, String> form = new HashMap<>();
        form.put("station", station);
        form.put("name", name);
        form.put("profile", profile);
        form.put("link", link);
        form.put("address", address);
        return send(token, "/stations/devices", form);
    }

    private static Response turn(String token, long device, boolean on) {
        return send(token, "/stations/devices/" + device + "/switch", Map.of("on", on));
    }

    private static String refused(String token, String path, Map<String, ?> form) {
        Response answer = send(token, path, form);
        assertThat(answer.statusCode()).as(path).isEqualTo(422);
        return answer.asString();
    }
}
