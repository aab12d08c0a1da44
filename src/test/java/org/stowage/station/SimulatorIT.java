package org.stowage.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stowage.PageCall.get;
import static org.stowage.PageCall.open;
import static org.stowage.PageCall.send;
import static org.stowage.PageCall.tokenOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.barcode.BarcodeReader;
import org.stowage.barcode.ReadBarcode;

/** Devices without iron do what real ones do, by the page and by the API alike. */
@QuarkusTest
class SimulatorIT {

    private static boolean founded;
    private String manager = "";

    @BeforeEach
    void found() {
        if (!founded) {
            founded = true;
            List.of("SMA", "SMB").forEach(Api::found);
        }
        manager = tokenOf("manager", "SMA", "en");
    }

    @Test
    void aPrinterWithoutPaperTakesNoLabelAndOneWithPaperShowsIt() throws IOException {
        long printer = plug("Labels", "printer", "zebra-zd420");
        assertThat(send(manager, sim(printer, "faults"), Map.of("on", List.of("paper_out", "head_open")))
                        .asString())
                .contains("Paper out", "Head open");
        assertThat(open(manager, "/devices/bench/" + printer + "/printer?warehouse=SMA"))
                .contains("Paper out", "Head open", "Takes no label now");
        assertThat(test(printer).getString("outcome")).isEqualTo("not_sent");
        faults(printer, Map.of("on", List.of()));
        assertThat(test(printer).getString("outcome")).isEqualTo("confirmed");
        assertThat(look(printer).getList("printer.labels")).containsExactly(1);
        byte[] png = Api.as(manager)
                .get("/api/v1/devices/" + printer + "/simulate/labels/1.png?warehouse=SMA")
                .asByteArray();
        BufferedImage label = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(BarcodeReader.read(label)).extracting(ReadBarcode::text).anyMatch(text -> text.startsWith("L-"));
        assertThat(open(manager, "/simulators?warehouse=SMA&device=" + printer)).contains("labels/1.png");
        assertThat(Api.as(manager)
                        .get("/api/v1/devices/" + printer + "/simulate/labels/2.png?warehouse=SMA")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aCutLineMakesTheLabelUnknownAndASilentPrinterIsNeverReady() {
        long printer = plug("Cut", "printer", "zebra-zd420");
        faults(printer, Map.of("on", List.of(), "cutAt", 100));
        assertThat(test(printer).getString("outcome")).isEqualTo("unknown");
        assertThat(look(printer).getInt("printer.out")).isZero();
        assertThat(test(printer).getString("outcome")).isEqualTo("confirmed");
        faults(printer, Map.of("on", List.of("silent")));
        assertThat(open(manager, "/devices/bench/" + printer + "/printer/status?warehouse=SMA"))
                .contains("Nobody knows")
                .doesNotContain("Ready");
        assertThat(send(manager, sim(printer, "faults"), Map.of("cutAt", "-1")).asString())
                .contains("data-field=\"/cutAt\"");
    }

    @Test
    void aScannerReadsAFileAtARateAndTheBenchSeesEachByte() throws InterruptedException {
        long scanner = plug("Gun", "scanner", "simulated-scanner");
        look(scanner, "bench");
        assertThat(send(
                                manager,
                                sim(scanner, "scans"),
                                Map.of(
                                        "text",
                                        "# two\n]C110A<GS>21B\n\nSECOND\n",
                                        "suffix",
                                        "none",
                                        "perMinute",
                                        "300"))
                        .asString())
                .contains("of 2 read", "It stands at no station");
        JsonPath bench = until(scanner, "bench", now -> now.getList("scans").size() == 2);
        assertThat(bench.getList("scans.named")).containsExactly("SECOND", "]C110A<GS>21B");
        assertThat(bench.getList("scans[0].hints")).containsExactly("no_identifier", "no_suffix");
        assertThat(until(scanner, "simulate", now -> !now.getBoolean("run.going"))
                        .getInt("run.done"))
                .isEqualTo(2);
        assertThat(send(manager, sim(scanner, "scans"), Map.of("text", "<NIX>")).asString())
                .contains("data-field=\"/text\"");
        assertThat(send(manager, sim(scanner, "scans"), Map.of("text", "")).asString())
                .contains("data-field=\"/text\"");
        assertThat(send(manager, sim(scanner, "faults"), Map.of()).statusCode()).isEqualTo(422);
    }

    @Test
    void aHandLaysGramsOnAScaleAndOverloadsIt() throws InterruptedException {
        long scale = plug("Scale", "scale", "simulated-scale");
        look(scale, "bench");
        assertThat(send(manager, sim(scale, "plate"), Map.of("grams", "1500", "settleMs", "200", "driftGrams", "0"))
                        .asString())
                .contains("1500");
        until(
                scale,
                "bench",
                now -> "resting".equals(now.getString("plate.state")) && now.getInt("plate.grams") == 1_500);
        send(manager, sim(scale, "plate"), Map.of("grams", "999999"));
        until(scale, "bench", now -> "over".equals(now.getString("plate.state")));
        send(manager, sim(scale, "plate"), Map.of("off", "true"));
        until(scale, "bench", now -> "empty".equals(now.getString("plate.state")));
        assertThat(send(manager, sim(scale, "plate"), Map.of("grams", "x")).asString())
                .contains("data-field=\"/grams\"");
    }

    @Test
    void strangersAndRealDevicesAreNoToys() {
        String stranger = tokenOf("manager", "SMB", "zh-CN");
        assertThat(open(stranger, "/simulators?warehouse=SMB")).contains("模拟设备", "没有登记模拟设备");
        long scale = plug("Ours", "scale", "simulated-scale");
        assertThat(get(stranger, "/simulators?warehouse=SMB&device=" + scale).statusCode())
                .isEqualTo(404);
        assertThat(send(stranger, "/simulators/" + scale + "/plate?warehouse=SMB", Map.of("grams", "1"))
                        .statusCode())
                .isEqualTo(404);
        long real = plug("Real", "scale", "mt-sics", "tcp", "127.0.0.1:1");
        assertThat(send(manager, sim(real, "plate"), Map.of("grams", "1")).asString())
                .contains("is a real device");
    }

    private static long plug(String name, String kind, String profile) {
        return plug(name, kind, profile, "simulated", "sma-" + name);
    }

    private static long plug(String name, String kind, String profile, String link, String address) {
        return Api.asAdministrator()
                .body(Map.of(
                        "warehouse", "SMA",
                        "name", name,
                        "kind", kind,
                        "profile", profile,
                        "link", link,
                        "address", address))
                .post("/api/v1/devices")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private static String sim(long device, String act) {
        return "/simulators/" + device + "/" + act + "?warehouse=SMA";
    }

    private void faults(long printer, Map<String, Object> faults) {
        Map<String, Object> body = new HashMap<>(faults);
        body.put("warehouse", "SMA");
        Response done = Api.as(manager).body(body).post("/api/v1/devices/{id}/simulate/faults", printer);
        assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
    }

    private JsonPath test(long printer) {
        return Api.as(manager)
                .post("/api/v1/devices/" + printer + "/test?warehouse=SMA")
                .jsonPath();
    }

    private JsonPath look(long device) {
        return look(device, "simulate");
    }

    private JsonPath look(long device, String what) {
        return Api.as(manager)
                .get("/api/v1/devices/" + device + "/" + what + "?warehouse=SMA")
                .jsonPath();
    }

    private JsonPath until(long device, String what, Predicate<JsonPath> wanted) throws InterruptedException {
        JsonPath now = look(device, what);
        for (int i = 0; i < 800 && !wanted.test(now); i++) {
            Thread.sleep(25);
            now = look(device, what);
        }
        assertThat(wanted.test(now)).as(now.prettify()).isTrue();
        return now;
    }
}
