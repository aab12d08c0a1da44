package org.stowage.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.PageCall;
import org.stowage.TestDatabaseResource;
import org.stowage.device.DeviceAddress;
import org.stowage.device.LinkKind;
import org.stowage.device.SimulatedPrinter;
import org.stowage.device.SimulatedPrinter.Switch;
import org.stowage.device.SimulatedPrinterPort;
import org.stowage.kernel.Sql;
import org.stowage.station.Device;
import org.stowage.station.Devices;

/** What people do to the queue of a printer, while the printer goes on or does not. */
@QuarkusTest
class PrintQueueIT {

    @Inject
    PrintJobs jobs;

    @Inject
    Devices devices;

    @Inject
    PrintJobSql statements;

    @Inject
    PrintRouteSql routes;

    @Inject
    Sql sql;

    private String house = "";
    private long warehouse;

    @Test
    void aDayAtThePrinterPausedMovedCancelledAndLetGo() throws Exception {
        found("PRQ1");
        var one = new SimulatedPrinter("zpl", 203, 0, label -> {});
        var two = new SimulatedPrinter("zpl", 203, 0, label -> {});
        two.turn(Switch.PAPER_OUT, true);
        try (SimulatedPrinterPort first = SimulatedPrinterPort.open("tcp:0", one);
                SimulatedPrinterPort second = SimulatedPrinterPort.open("tcp:0", two)) {
            Device desk = plugIn("desk", first, "zebra-zd420");
            Device other = plugIn("other", second, "zebra-zd420");
            String clerk = PageCall.tokenOf("clerk", house, "en");
            paused(desk, clerk);
            List<Long> ids = submitAll(20);
            var at = new PrintRouteSql.Place(warehouse, desk.id());
            assertThat(QuarkusTransaction.requiringNew().call(() -> routes.next(at, 50)))
                    .as("no instance of the service is given one to send")
                    .isEmpty();
            assertThat(claims(desk, ids.getFirst()))
                    .as("nor does one get it that was given it before")
                    .isFalse();
            shown(clerk, desk);

            act(clerk, desk, "move", Map.of("printer", other.id(), "labels", 10))
                    .then()
                    .statusCode(200)
                    .body("labels", equalTo(10));
            await(() -> job(ids.getFirst()).cause() != null);
            job(clerk, ids.get(12), "cancel", Map.of("reason", "double"))
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("cancelled"));
            assertThat(move(clerk, other, ids.get(13), ids.get(12)).statusCode())
                    .as("all or none")
                    .isEqualTo(409);
            job(clerk, ids.get(19), "front", Map.of()).then().statusCode(200);
            act(clerk, desk, "resume", Map.of()).then().statusCode(200).body("paused", nullValue());

            List<Long> here = new ArrayList<>(ids.subList(10, 20));
            here.remove(ids.get(12));
            await(() -> here.stream().allMatch(id -> job(id).status() == PrintState.CONFIRMED));
            assertThat(one.out()).isEqualTo(9);
            assertThat(job(ids.get(19)).confirmedAt()).isBefore(job(ids.get(10)).confirmedAt());
            assertThat(ids.subList(0, 10))
                    .as("paper is out where they were moved to")
                    .allSatisfy(id -> assertThat(job(id).status()).isEqualTo(PrintState.QUEUED));
            two.turn(Switch.PAPER_OUT, false);
            await(() -> ids.subList(0, 10).stream().allMatch(id -> job(id).status() == PrintState.CONFIRMED));
            assertThat(ids.subList(0, 10).stream().map(id -> job(id).confirmedAt()))
                    .isSorted();
            assertThat(two.out()).isEqualTo(10);
            assertThat(job(ids.get(12)).status()).isEqualTo(PrintState.CANCELLED);
            Api.as(clerk)
                    .get("/api/v1/printers?warehouse=PRQ1")
                    .then()
                    .body("items[0].today", equalTo(9), "items[0].perHour", equalTo(36), "lost", equalTo(0));
            audited("printer.pause", "printer.resume", "print.move", "print.cancel", "print.front");
        }
    }

    @Test
    void aLabelThatWasCutIsAnsweredAndNeverMovedOrCancelled() throws Exception {
        found("PRQ2");
        var printer = new SimulatedPrinter("zpl", 203, 0, label -> {});
        try (SimulatedPrinterPort port = SimulatedPrinterPort.open("tcp:0", printer)) {
            Device desk = plugIn("desk", port, "zebra-zd420");
            Device other = plugIn("other", port, "zebra-zd420");
            String packer = PageCall.tokenOf("packer", house, "en");
            port.trouble().cutAt(500);
            long cut = submit("PRQ2-L");
            await(() -> job(cut).status() == PrintState.UNKNOWN);
            job(packer, cut, "cancel", Map.of("reason", "no"))
                    .then()
                    .statusCode(409)
                    .body("detail", containsString("unknown"));
            assertThat(move(packer, other, cut).statusCode()).isEqualTo(409);
            job(packer, cut, "front", Map.of()).then().statusCode(409);
            assertThat(PageCall.open(packer, "/print/queue/" + desk.id() + "?warehouse=PRQ2"))
                    .contains("Did it come out?", "/print/queue/jobs/" + cut);
            String page = "/print/queue/jobs/" + cut + "/answer?warehouse=PRQ2";
            PageCall.send(packer, page, Map.of("printed", "false", "back", Long.toString(desk.id())))
                    .then()
                    .statusCode(200)
                    .header("HX-Redirect", equalTo("/print/queue/" + desk.id()));
            await(() -> job(cut).status() == PrintState.CONFIRMED);
            assertThat(printer.out()).isOne();
        }
    }

    @Test
    void printingAgainIsMarkedCountedAndBeyondTheNumberUpToAManager() {
        found("PRQ3");
        String manager = PageCall.tokenOf("manager", house, "en");
        String packer = PageCall.tokenOf("packer", house, "en");
        long first = submit("P-PRQ3-P1");
        again(packer, first).then().statusCode(201);
        long second =
                again(packer, first).then().statusCode(201).extract().jsonPath().getLong("id");
        assertThat(data(second)).contains("\"reprint\": 2");
        assertThat(data(second).replace(", \"reprint\": 2", "").replace("\"reprint\": 2, ", ""))
                .as("number and data stay the same")
                .isEqualTo(data(first));
        again(packer, first)
                .then()
                .statusCode(403)
                .body("detail", containsString("is for a manager"), "detail", containsString("2 times"));
        PageCall.send(packer, "/print/queue/jobs/" + second + "/again?warehouse=PRQ3", Map.of("reason", "torn"))
                .then()
                .statusCode(403);
        again(manager, first).then().statusCode(201).body("copy", equalTo(4));
        audited("print.beyond-limit");
        Map<String, Integer> four = Map.of("reprints", 4);
        String policy = "/api/v1/warehouses/PRQ3/print-policy";
        Api.as(packer).body(four).put(policy).then().statusCode(403);
        Api.as(manager).body(four).put(policy).then().statusCode(200);
        again(packer, first).then().statusCode(201);
        // what never came out is no copy
        job(packer, submit("P-PRQ3-P2"), "cancel", Map.of("reason", "later"))
                .then()
                .statusCode(200);
        assertThat(PageCall.open(packer, "/print/queue/jobs/" + submitted("P-PRQ3-P2") + "?warehouse=PRQ3"))
                .contains("packer: later");
        again(packer, submitted("P-PRQ3-P2"))
                .then()
                .statusCode(201)
                .body("copy", equalTo(1), "status", equalTo("queued"));
    }

    @Test
    void whatDoesNotFitOrIsOfOthersStaysWhereItIs() throws Exception {
        found("PRQ4");
        try (SimulatedPrinterPort port =
                SimulatedPrinterPort.open("tcp:0", new SimulatedPrinter("zpl", 203, 0, l -> {}))) {
            Device small = plugIn("small", port, "zebra-zd420");
            devices.switchTo(warehouse, small.id(), false);
            String clerk = PageCall.tokenOf("clerk", house, "en");
            long id = jobs.submit(
                    warehouse, new NewPrintJob("P-PRQ4-P1", "waybill-100x180", Sample.of("waybill-100x180"), null, 1));
            move(clerk, small, id).then().statusCode(422).body("code", equalTo("printer-off"));
            Api.found("PRQ5");
            String stranger = PageCall.tokenOf("clerk", "PRQ5", "en");
            for (String act : List.of("cancel", "reprint")) {
                job(stranger, id, act, Map.of("reason", "x")).then().statusCode(404);
            }
            job(stranger, id, "front", Map.of()).then().statusCode(404);
            Api.as(stranger)
                    .queryParam("warehouse", "PRQ5")
                    .body(Map.of("reason", "x"))
                    .post("/api/v1/printers/{id}/pause", small.id())
                    .then()
                    .statusCode(404);
            assertThat(PageCall.get(stranger, "/print/queue/" + small.id()).statusCode())
                    .isEqualTo(404);
            assertThat(PageCall.open(clerk, "/print/queue")).contains("Labels that no printer takes: 1");
            assertThat(job(id).status()).isEqualTo(PrintState.QUEUED);
        }
    }

    /** Ten jobs, for each a printer and two clerks at once. */
    @Test
    void ofAPrinterAndTwoClerksAtTheSameJobExactlyOneHasIt() throws Exception {
        found("PRQ6");
        try (SimulatedPrinterPort port =
                        SimulatedPrinterPort.open("tcp:0", new SimulatedPrinter("zpl", 203, 0, l -> {}));
                ExecutorService hands = Executors.newFixedThreadPool(3)) {
            Device desk = plugIn("desk", port, "zebra-zd420");
            devices.switchTo(warehouse, desk.id(), false);
            String token = TestDatabaseResource.TOKEN;
            for (long id : submitAll(10)) {
                Callable<Boolean> cancels =
                        () -> job(token, id, "cancel", Map.of("reason", "race")).statusCode() == 200;
                List<Future<Boolean>> all = hands.invokeAll(List.of(cancels, () -> claims(desk, id), cancels));
                int won = 0;
                for (Future<Boolean> each : all) {
                    won += each.get() ? 1 : 0;
                }
                assertThat(won).isOne();
                assertThat(job(id).status()).isEqualTo(all.get(1).get() ? PrintState.SENT : PrintState.CANCELLED);
            }
        }
    }

    private void paused(Device desk, String clerk) {
        String receiver = PageCall.tokenOf("receiver", house, "en");
        act(receiver, desk, "pause", Map.of("reason", "mine")).then().statusCode(403);
        act(clerk, desk, "pause", Map.of("reason", " ")).then().statusCode(422);
        for (String reason : List.of("new ribbon", "another reason")) {
            act(clerk, desk, "pause", Map.of("reason", reason))
                    .then()
                    .statusCode(200)
                    .body("paused.reason", equalTo("new ribbon"), "paused.by", equalTo("clerk"));
        }
    }

    private void shown(String clerk, Device desk) {
        String at = "/print/queue/" + desk.id();
        assertThat(PageCall.open(clerk, "/print/queue?warehouse=PRQ1")).contains("new ribbon", "desk");
        assertThat(PageCall.open(clerk, at + "?warehouse=PRQ1")).contains("new ribbon", "Waiting (20)", "PRQ1-L0");
        assertThat(PageCall.open(PageCall.tokenOf("packer", house, "zh-CN"), at))
                .contains("等待中 (20)", "已暂停", "移到队首");
        assertThat(PageCall.get(clerk, at + "/live?warehouse=PRQ1").asString()).contains("Waiting (20)", "Ready");
        assertThat(PageCall.get(clerk, "/print/queue/live?warehouse=PRQ1").asString())
                .contains("Paper out");
    }

    private void audited(String... acts) {
        assertThat(sql.statement("select distinct act from audit where warehouse_id = :w")
                        .bind("w", warehouse)
                        .list(String.class))
                .contains(acts);
    }

    private boolean claims(Device printer, long id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> statements.claim(warehouse, id, printer.id(), new byte[0]))
                .isPresent();
    }

    private Response act(String token, Device printer, String act, Map<String, ?> body) {
        var request = Api.as(token).queryParam("warehouse", house);
        return (body.isEmpty() ? request : request.body(body)).post("/api/v1/printers/{id}/" + act, printer.id());
    }

    private static Response job(String token, long id, String act, Map<String, ?> body) {
        var request = Api.as(token);
        return (body.isEmpty() ? request : request.body(body)).post("/api/v1/print-jobs/{id}/" + act, id);
    }

    private static Response again(String token, long id) {
        return job(token, id, "reprint", Map.of("reason", "torn"));
    }

    private Response move(String token, Device to, Long... ids) {
        return Api.as(token)
                .body(Map.of("warehouse", house, "jobs", List.of(ids), "printer", to.id()))
                .post("/api/v1/print-jobs/move");
    }

    private String data(long id) {
        return sql.statement("select data::text from print_job where id = :id")
                .bind("id", id)
                .one(String.class);
    }

    private void found(String code) {
        house = code;
        Api.found(code);
        warehouse = sql.statement("select id from warehouse where code = :code")
                .bind("code", code)
                .one(Long.class);
    }

    private Device plugIn(String name, SimulatedPrinterPort port, String profile) {
        return devices.create(
                warehouse,
                null,
                name,
                "printer",
                new DeviceAddress(LinkKind.TCP, "127.0.0.1:" + port.number(), profile));
    }

    private List<Long> submitAll(int labels) {
        return IntStream.range(0, labels)
                .mapToObj(each -> submit(house + "-L" + each))
                .toList();
    }

    private long submit(String document) {
        return jobs.submit(
                warehouse, new NewPrintJob(document, "location", new HashMap<>(Sample.of("location")), null, 1));
    }

    private long submitted(String document) {
        return sql.statement("select max(id) from print_job where document = :document")
                .bind("document", document)
                .one(Long.class);
    }

    private PrintJob job(long id) {
        return jobs.get(List.of(warehouse), id);
    }

    private static void await(BooleanSupplier what) throws InterruptedException {
        for (int i = 0; i < 600 && !what.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertThat(what.getAsBoolean()).isTrue();
    }
}
