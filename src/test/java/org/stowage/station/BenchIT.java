package org.stowage.station;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.stowage.PageCall.get;
import static org.stowage.PageCall.open;
import static org.stowage.PageCall.send;
import static org.stowage.PageCall.tokenOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.device.Pty;
import org.stowage.device.ScaleBuild;
import org.stowage.device.ScaleProtocol;
import org.stowage.device.SimulatedPrinter;
import org.stowage.device.SimulatedPrinterPort;
import org.stowage.device.SimulatedScale;
import org.stowage.device.SimulatedScalePort;
import org.stowage.device.SimulatedScanner;
import org.stowage.device.SimulatedScannerPort;
import org.stowage.kernel.Sql;
import org.stowage.site.Warehouses;

/** Setting up a packing desk: from a plug in a port to a scan in the desk's dialog, over real terminals and sockets. */
@QuarkusTest
class BenchIT {

    private static final Path SERIAL_NAMES = Path.of("target/serial-names").toAbsolutePath();
    private static boolean founded;

    @Inject
    Warehouses warehouses;

    @Inject
    StationPush push;

    @Inject
    Sql sql;

    private String manager = "";

    @BeforeEach
    void found() {
        if (!founded) {
            founded = true;
            List.of("BNA", "BNB").forEach(Api::found);
            station("BNA", "DESK-1");
            station("BNA", "DESK-2");
            station("BNB", "THEIRS");
        }
        manager = tokenOf("manager", "BNA", "en");
    }

    @Test
    void aScannerGoesFromItsPortToItsDeskByItsOwnScans() throws Exception {
        try (Pty cable = new Pty(Files.createTempDirectory("bench"));
                Named port = new Named(cable)) {
            assertThat(port(port.name())).containsEntry("taken", false);
            assertThat(open(manager, "/devices/bench?warehouse=BNA")).contains(port.name());
            long gun = register(port.name(), "Gun", "generic-serial-scanner");
            assertThat(port(port.name())).containsEntry("device", (int) gun).containsEntry("name", "Gun");
            assertThat(bench(gun).getString("station")).isNull();
            assertThat(open(manager, "/devices/bench?warehouse=BNA&device=" + gun))
                    .contains("Scan the code of the station", "Registered as");

            try (var plug = SimulatedScannerPort.open(cable.devices().toString(), tone -> {})) {
                tellsWhatIsWrongWithTheScanner(gun, plug);
                standsWhereItReadsTheCode(gun, plug);
            }
        }
    }

    private void tellsWhatIsWrongWithTheScanner(long gun, SimulatedScannerPort plug) throws Exception {
        String data = "01095060001343521730123110L7";
        scan(plug, data + "21S42", "\r");
        JsonPath first = until(gun, now -> now.getList("scans").size() == 1);
        assertThat(first.getString("scans[0].hex")).startsWith("30 31 30 39 35").endsWith("34 32 0D");
        assertThat(first.getString("scans[0].suffix")).isEqualTo("<CR>");
        assertThat(first.getList("scans[0].hints")).containsExactly("fnc1_swallowed", "no_identifier");
        assertThat(live(gun))
                .contains("30 31 30 39 35", "swallows FNC1", "No AIM identifier")
                .doesNotContain("<html");

        scan(plug, "]C1" + data + "\u001D21S42", "");
        JsonPath second = until(gun, now -> now.getList("scans").size() == 2);
        assertThat(second.getString("scans[0].named")).isEqualTo("]C1" + data + "<GS>21S42");
        assertThat(second.getInt("scans[0].separators")).isEqualTo(1);
        assertThat(second.getList("scans[0].code.elements.ai")).containsExactly("01", "17", "10", "21");
        assertThat(second.getList("scans[0].hints")).containsExactly("as_printed", "no_suffix");
        assertThat(live(gun)).contains("GS1-128", "as it is printed", "No suffix");
        saysWhenNothingIsNew(gun);
    }

    /** What the line still has to tell may come meanwhile. */
    private void saysWhenNothingIsNew(long gun) {
        int status = 200;
        for (int i = 0; i < 20 && status != 204; i++) {
            String mark = between(live(gun), "name=\"seen\" value=\"", "\"");
            status = get(manager, "/devices/bench/" + gun + "/live?warehouse=BNA&seen=" + mark)
                    .statusCode();
        }
        assertThat(status).as("nothing is new").isEqualTo(204);
    }

    private void standsWhereItReadsTheCode(long gun, SimulatedScannerPort plug) throws Exception {
        scan(plug, "S-THEIRS", "\r");
        JsonPath refused = until(gun, now -> now.getString("refused") != null);
        assertThat(refused.getString("refused")).isEqualTo("THEIRS");
        assertThat(live(gun)).contains("S-THEIRS is no station of this warehouse");

        scan(plug, "s-desk-1", "\r");
        until(gun, now -> "DESK-1".equals(now.getString("station")));
        assertThat(get(manager, "/devices/bench/" + gun + "/live?warehouse=BNA&at=-")
                        .header("HX-Refresh"))
                .isEqualTo("true");
        assertThat(bindings("Gun")).isEqualTo(1);

        BlockingQueue<String> page = new LinkedBlockingQueue<>();
        var seat = new StationPush.Seat(warehouses.scoped("BNA").id(), "DESK-1");
        push.attach(seat, new StationPage("bench-it", Instant.now(), page::add));
        try {
            until(gun, now -> now.getBoolean("line.open"));
            scan(plug, "L-A-01-1", "\r");
            assertThat(page.poll(20, TimeUnit.SECONDS)).contains("\"raw\":\"L-A-01-1\"", "\"device\":\"Gun\"");
        } finally {
            push.detach(seat, "bench-it");
        }
    }

    @Test
    void aPortOfThisComputerIsFreeWhereAnAgentHasADeviceOfTheSameName() throws Exception {
        station("BNB", "AWAY");
        Api.asAdministrator()
                .body(Map.of("warehouse", "BNB"))
                .post("/api/v1/stations/AWAY/agent")
                .then()
                .statusCode(201);
        try (Pty cable = new Pty(Files.createTempDirectory("bench"));
                Named port = new Named(cable)) {
            var theirs = Map.of("warehouse", "BNB", "station", "AWAY", "name", "Away gun", "kind", "scanner");
            var device = new HashMap<>(theirs);
            device.putAll(Map.of("profile", "generic-serial-scanner", "link", "serial", "address", port.name()));
            Api.asAdministrator().body(device).post("/api/v1/devices").then().statusCode(201);
            assertThat(port(port.name())).containsEntry("taken", false);
        }
    }

    @Test
    void bindsByHandOnceAndOnlyHere() throws IOException {
        String stranger = tokenOf("manager", "BNB", "zh-CN");
        long scale = device("Hand scale", "scale", "simulated-scale", "simulated", "bna-hand");
        String key = UUID.randomUUID().toString();
        Map<String, String> asked = Map.of("warehouse", "BNA", "station", "S-desk-2");
        assertThat(bind(key, scale, asked).statusCode()).isEqualTo(200);
        assertThat(bind(key, scale, asked).header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(bind(UUID.randomUUID().toString(), scale, asked).statusCode())
                .isEqualTo(200);
        assertThat(bindings("Hand scale")).isEqualTo(1);
        assertThat(bench(scale).getString("state")).isEqualTo("listening");

        assertThat(send(manager, "/devices/bench/" + scale + "/bind?warehouse=BNA", Map.of("station", "THEIRS"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(send(manager, "/devices/bench/" + scale + "/bind?warehouse=BNA", Map.of())
                        .asString())
                .contains("data-field=\"/station\"");
        assertThat(send(manager, "/devices/bench/" + scale + "/bind?warehouse=BNA", Map.of("nowhere", "true"))
                        .header("HX-Redirect"))
                .isEqualTo("/devices/bench?warehouse=BNA&device=" + scale);
        assertThat(bench(scale).getString("station")).isNull();

        assertThat(get(stranger, "/devices/bench?warehouse=BNB&device=" + scale).statusCode())
                .isEqualTo(404);
        assertThat(send(stranger, "/devices/bench/" + scale + "/bind?warehouse=BNB", Map.of("station", "THEIRS"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(open(stranger, "/devices/bench?warehouse=BNB"))
                .contains("设备调试台")
                .doesNotContain("Hand scale");
        String packer = tokenOf("packer", "BNA", "en");
        assertThat(get(packer, "/devices/bench").statusCode()).isEqualTo(403);
        assertThat(get(packer, "/devices/bench/" + scale + "/printer").statusCode())
                .isEqualTo(403);
        assertThat(open(manager, "/stations/codes?warehouse=BNA"))
                .contains("S-DESK-1", "S-DESK-2")
                .doesNotContain("THEIRS");
    }

    @Test
    void aScaleThatStandsNowhereShowsItsWeightAndItsReturnToZero() throws Exception {
        try (Pty cable = new Pty(Files.createTempDirectory("bench"))) {
            long device = device("Live scale", "scale", "cas-ascii", "serial", cable.ours());
            try (var empty = plate(cable)) {
                assertThat(empty.number()).isZero();
                until(device, now -> "empty".equals(now.getString("plate.state")));
            }
            try (var loaded = plate(cable, 1_500L)) {
                assertThat(loaded.number()).isZero();
                until(
                        device,
                        now -> "resting".equals(now.getString("plate.state")) && now.getInt("plate.grams") == 1_500);
                assertThat(live(device)).contains("1500", "At rest", "take the parcel off");
            }
            try (var empty = plate(cable)) {
                assertThat(empty.number()).isZero();
                until(device, now -> now.getBoolean("plate.zeroReturned"));
                assertThat(live(device)).contains("The last weight that counted was 1500 g", "the next parcel counts");
            }
            try (var over = plate(cable, 31_000L)) {
                assertThat(over.number()).isZero();
                until(device, now -> "over".equals(now.getString("plate.state")));
                assertThat(live(device)).contains("Too much on it");
            }
        }
    }

    /** A scale on which this lies for as long as somebody looks; it does not swing, so nothing passes by. */
    private static SimulatedScalePort plate(Pty cable, Long... grams) throws IOException {
        long ever = TimeUnit.HOURS.toMillis(1);
        var scale = new SimulatedScale(
                new ScaleBuild(ScaleProtocol.ASCII, false, 20, 0, 0, 30_000, ever, 0), List.of(grams));
        return SimulatedScalePort.open(cable.devices().toString(), scale);
    }

    @Test
    void aPrinterTellsWhatKeepsItAndPrintsATestLabel() throws IOException {
        var printer = new SimulatedPrinter("zpl", 203, 1, label -> {});
        try (SimulatedPrinterPort plug = SimulatedPrinterPort.open("tcp:0", printer)) {
            long device = device("Zebra", "printer", "zebra-zd420", "tcp", "127.0.0.1:" + plug.number());
            printer.turn(SimulatedPrinter.Switch.PAPER_OUT, true);
            printer.turn(SimulatedPrinter.Switch.HEAD_OPEN, true);
            String path = "/devices/bench/" + device + "/printer";
            assertThat(open(manager, path + "?warehouse=BNA")).contains("Paper out", "Head open", "Takes no label now");
            assertThat(send(manager, path + "/test?warehouse=BNA", Map.of()).asString())
                    .contains("Nothing was sent", "Paper out");
            printer.turn(SimulatedPrinter.Switch.PAPER_OUT, false);
            printer.turn(SimulatedPrinter.Switch.HEAD_OPEN, false);
            assertThat(open(manager, path + "/status?warehouse=BNA")).contains("Ready");
            assertThat(send(manager, path + "/test?warehouse=BNA", Map.of()).asString())
                    .contains("It came out");
            assertThat(send(manager, path + "/calibration?warehouse=BNA", Map.of("darkness", "99"))
                            .statusCode())
                    .isEqualTo(422);
            assertThat(printer.printed()).hasSize(1);
        }
    }

    @Test
    void readsACodeForWhoeverAsks() {
        Response read = Api.as(manager)
                .body(Map.of("raw", "0109506000134352" + "10LOT\u001D21S", "identifier", "]d2"))
                .post("/api/v1/barcodes/parse");
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.jsonPath().getString("kind")).isEqualTo("gs1_elements");
        assertThat(read.jsonPath().getString("symbology")).isEqualTo("GS1 Data Matrix");
        assertThat(read.jsonPath().getList("elements.value")).containsExactly("09506000134352", "LOT", "S");
        assertThat(Api.as(manager)
                        .body(Map.of("raw", "]C10109506000134353"))
                        .post("/api/v1/barcodes/parse")
                        .jsonPath()
                        .getList("faults.code"))
                .containsExactly("wrong-check-digit");
    }

    private static void station(String warehouse, String code) {
        Api.asAdministrator()
                .body(Map.of("warehouse", warehouse, "code", code, "name", "Desk " + code))
                .post("/api/v1/stations")
                .then()
                .statusCode(201);
    }

    private static long device(String name, String kind, String profile, String link, String address) {
        return Api.asAdministrator()
                .body(Map.of(
                        "warehouse", "BNA",
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

    private long register(String address, String name, String profile) {
        String page = send(
                        manager,
                        "/devices/bench?warehouse=BNA",
                        Map.of("link", "serial", "address", address, "name", name, "profile", profile, "station", ""))
                .header("HX-Redirect");
        return Long.parseLong(page.substring(page.indexOf("device=") + 7));
    }

    private Map<String, Object> port(String address) {
        return Api.as(manager)
                .get("/api/v1/devices/ports?warehouse=BNA")
                .jsonPath()
                .param("address", address)
                .getMap("items.find { it.address == address }");
    }

    private JsonPath bench(long device) {
        return Api.as(manager)
                .get("/api/v1/devices/" + device + "/bench?warehouse=BNA")
                .jsonPath();
    }

    private JsonPath until(long device, Predicate<JsonPath> wanted) throws InterruptedException {
        JsonPath now = bench(device);
        for (int i = 0; i < 800 && !wanted.test(now); i++) {
            Thread.sleep(25);
            now = bench(device);
        }
        assertThat(wanted.test(now)).as(now.prettify()).isTrue();
        return now;
    }

    private String live(long device) {
        return open(manager, "/devices/bench/" + device + "/live?warehouse=BNA");
    }

    private Response bind(String key, long device, Map<String, String> asked) {
        return Api.asAdministrator(key).body(asked).post("/api/v1/devices/{id}/bind", device);
    }

    private long bindings(String name) {
        return sql.statement("select count(*) from audit where act = 'device.bind' and subject = :name")
                .bind("name", name)
                .one(Long.class);
    }

    private static void scan(SimulatedScannerPort plug, String code, String suffix) throws InterruptedException {
        new SimulatedScanner(plug, new SimulatedScanner.Manner(suffix.getBytes(ISO_8859_1), false))
                .scan(code.getBytes(ISO_8859_1));
    }

    private static String between(String text, String before, String behind) {
        int from = text.indexOf(before) + before.length();
        return text.substring(from, text.indexOf(behind, from));
    }

    /** A terminal with a lasting name, as the operating system gives one to what is plugged in. */
    private record Named(Path link) implements AutoCloseable {

        Named(Pty cable) throws IOException {
            this(Files.createDirectories(SERIAL_NAMES).resolve("usb-Test_" + UUID.randomUUID() + "-if00"));
            Files.createSymbolicLink(link, Path.of(cable.ours()));
        }

        String name() {
            return link.toString();
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(link);
        }
    }
}
