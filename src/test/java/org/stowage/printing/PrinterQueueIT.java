package org.stowage.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.device.DeviceAddress;
import org.stowage.device.LinkKind;
import org.stowage.device.Printed;
import org.stowage.device.PrinterCondition;
import org.stowage.device.Profiles;
import org.stowage.device.SimulatedPrinter;
import org.stowage.device.SimulatedPrinter.Switch;
import org.stowage.device.SimulatedPrinterPort;
import org.stowage.kernel.Sql;
import org.stowage.printing.PrintJobSql.Sending;
import org.stowage.printing.PrintJobSql.Waiting;
import org.stowage.station.Device;
import org.stowage.station.Devices;

/** What happens to the queue of a printer when things happen to the printer. */
@QuarkusTest
class PrinterQueueIT {

    @Inject
    PrintJobs jobs;

    @Inject
    Devices devices;

    @Inject
    PrintJobSql statements;

    @Inject
    AgentJobs reports;

    @Inject
    PrintRun run;

    @Inject
    Profiles profiles;

    @Inject
    Sql sql;

    private long warehouse;

    @Test
    void theQueueWaitsWithItsCauseAndComesOutInOrderAndOnce() throws Exception {
        var printer = new SimulatedPrinter("zpl", 203, 20, label -> {});
        printer.turn(Switch.PAPER_OUT, true);
        try (SimulatedPrinterPort port = SimulatedPrinterPort.open("tcp:0", printer)) {
            Device device = plugIn("PQU1", port);
            List<Long> ids = List.of(submit("PQ-1"), submit("PQ-2"), submit("PQ-3"));
            await(() -> job(ids.getFirst()).cause() == PrinterCondition.PAPER_OUT);
            assertThat(ids).allSatisfy(id -> assertThat(job(id).status()).isEqualTo(PrintState.QUEUED));
            assertThat(job(ids.getFirst()).sentAt()).isNull();
            isShown(device, "hindered", "paper_out", "Paper out", "缺纸");

            printer.turn(Switch.PAPER_OUT, false);
            await(() -> ids.stream().allMatch(id -> job(id).status() == PrintState.CONFIRMED));
            assertThat(printer.printed()).hasSize(3);
            assertThat(ids.stream().map(id -> job(id).confirmedAt())).isSorted();
            assertThat(job(ids.getFirst()).cause()).isNull();
        }
    }

    @Test
    void aLabelThatWasCutIsAskedAboutAndTheNextOneGoesOn() throws Exception {
        var printer = new SimulatedPrinter("zpl", 203, 0, label -> {});
        try (SimulatedPrinterPort port = SimulatedPrinterPort.open("tcp:0", printer)) {
            plugIn("PQU2", port);
            port.trouble().cutAt(500);
            long cut = submit("PQ-4");
            await(() -> job(cut).status() == PrintState.UNKNOWN);
            assertThat(job(cut).cause()).isEqualTo(PrinterCondition.LINE_BROKEN);
            long next = submit("PQ-5");
            await(() -> job(next).status() == PrintState.CONFIRMED);
            assertThat(job(cut).status()).isEqualTo(PrintState.UNKNOWN);
            assertThat(printer.printed()).as("nothing was sent again").hasSize(1);
        }
    }

    @Test
    void whereTheProfileSaysSoTheQueueGoesAsOneStrip() throws Exception {
        // slower than a real one could be: what is gone sooner counts as cancelled
        var printer = new SimulatedPrinter("zpl", 203, 50, label -> {});
        printer.turn(Switch.PAPER_OUT, true);
        try (SimulatedPrinterPort port = SimulatedPrinterPort.open("tcp:0", printer)) {
            plugIn("PQU7", port, rolls());
            List<Long> ids = IntStream.range(0, 24)
                    .mapToObj(each -> submit("PQ-S" + each))
                    .toList();
            await(() -> job(ids.getFirst()).cause() == PrinterCondition.PAPER_OUT);
            printer.turn(Switch.PAPER_OUT, false);
            await(() -> ids.stream().allMatch(id -> job(id).status() == PrintState.CONFIRMED));
            assertThat(printer.out()).isEqualTo(24);
            assertThat(ids.stream().map(id -> job(id).sentAt()).distinct())
                    .as("20 in one go, the rest in another; a round that began before the last was submitted has fewer")
                    .hasSizeBetween(2, 4);
        }
    }

    @Test
    void ofAStripThatWasCutNothingThatWentOutIsSentAgain() throws Exception {
        var printer = new SimulatedPrinter("zpl", 203, 0, label -> {});
        try (SimulatedPrinterPort port = SimulatedPrinterPort.open("tcp:0", printer)) {
            Device device = plugIn("PQU8", port, rolls());
            // no round sees only some of them
            devices.switchTo(warehouse, device.id(), false);
            List<Long> ids = IntStream.range(0, 6)
                    .mapToObj(each -> submit("PQ-C" + each, Map.of("code", "C-" + each)))
                    .toList();
            port.trouble().cutAt(5_000);
            devices.switchTo(warehouse, device.id(), true);
            await(() -> ids.stream()
                    .noneMatch(id -> job(id).status() == PrintState.QUEUED || job(id).status() == PrintState.SENT));
            long asked = ids.stream()
                    .filter(id -> job(id).status() == PrintState.UNKNOWN)
                    .count();
            assertThat(asked).isPositive();
            assertThat(printer.out()).isGreaterThanOrEqualTo(6 - asked).isLessThanOrEqualTo(6);
            assertThat(sql.statement(
                                    "select max(sending) from print_job where warehouse_id = :w and status = 'unknown'")
                            .bind("w", warehouse)
                            .one(Integer.class))
                    .isOne();
        }
    }

    @Test
    void aStalledPrinterHoldsUpNoOther() throws Exception {
        var bad = new SimulatedPrinter("zpl", 203, 0, label -> {});
        var good = new SimulatedPrinter("zpl", 203, 0, label -> {});
        try (SimulatedPrinterPort stalled = SimulatedPrinterPort.open("tcp:0", bad);
                SimulatedPrinterPort other = SimulatedPrinterPort.open("tcp:0", good)) {
            stalled.trouble().stall(true);
            plugIn("PQU3", stalled);
            long hangs = submit("PQ-6");
            plugIn("PQU4", other);
            long prints = submit("PQ-7");
            await(() -> job(prints).status() == PrintState.CONFIRMED);
            warehouse = number("PQU3");
            await(() -> job(hangs).cause() == PrinterCondition.SILENT);
            assertThat(job(hangs).status()).isEqualTo(PrintState.QUEUED);
        }
    }

    @Test
    void whatIsHeardOfAnOlderSendingIsNoNews() throws Exception {
        try (SimulatedPrinterPort port =
                SimulatedPrinterPort.open("tcp:0", new SimulatedPrinter("zpl", 203, 0, l -> {}))) {
            Device device = plugIn("PQU5", port);
            devices.switchTo(warehouse, device.id(), false);
            long id = submit("PQ-8");
            Sending first = claim(device, id);
            assertThat(AgentJobs.name(first)).isNotEqualTo(AgentJobs.name(first));
            jobs.answer(List.of(warehouse), id, false);
            var claimed = new CountDownLatch(1);
            Thread again = Thread.ofPlatform()
                    .start(() -> QuarkusTransaction.requiringNew().run(() -> {
                        statements.claim(warehouse, id, device.id(), new byte[0]);
                        claimed.countDown();
                        someoneWaits();
                    }));
            claimed.await();
            Printed late = Printed.unknown(PrinterCondition.LINE_BROKEN, "late");
            QuarkusTransaction.requiringNew().run(() -> reports.ended(warehouse, AgentJobs.name(first), late));
            again.join();
            assertThat(job(id).status()).isEqualTo(PrintState.SENT);
        }
    }

    @Test
    void whatKeepsAPrinterIsNotWrittenToAJobThatAnotherServiceHasClaimed() throws Exception {
        var printer = new SimulatedPrinter("zpl", 203, 0, label -> {});
        printer.turn(Switch.PAPER_OUT, true);
        try (SimulatedPrinterPort port = SimulatedPrinterPort.open("tcp:0", printer)) {
            Device device = plugIn("PQU6", port);
            devices.switchTo(warehouse, device.id(), false);
            long id = submit("PQ-9");
            claim(device, id);
            assertThat(run.print(device, List.of(new Waiting(warehouse, id, device.id(), null, "location", "{}"))))
                    .isFalse();
            assertThat(job(id).status()).isEqualTo(PrintState.SENT);
            assertThat(job(id).cause()).isNull();
        }
    }

    @Test
    void aJobThatNobodyCanDrawFailsAndThoseBehindItComeOut() throws Exception {
        var printer = new SimulatedPrinter("zpl", 203, 0, label -> {});
        try (SimulatedPrinterPort port = SimulatedPrinterPort.open("tcp:0", printer)) {
            Device device = plugIn("PQUA", port, rolls());
            devices.switchTo(warehouse, device.id(), false);
            List<Long> ids = List.of(submit("PQ-A1"), submit("PQ-A2"), submit("PQ-A3"));
            List<Waiting> round = new ArrayList<>();
            QuarkusTransaction.requiringNew()
                    .run(() -> ids.forEach(id -> round.add(new Waiting(
                            warehouse,
                            id,
                            device.id(),
                            null,
                            "location",
                            id.equals(ids.getFirst())
                                    ? "[]"
                                    : statements
                                            .newest(warehouse, job(id).document())
                                            .orElseThrow()
                                            .data()))));
            assertThat(run.print(device, round)).isTrue();
            assertThat(job(ids.getFirst()).status()).isEqualTo(PrintState.FAILED);
            assertThat(job(ids.getFirst()).problem()).startsWith("the label cannot be drawn");
            assertThat(ids.subList(1, 3))
                    .allSatisfy(id -> assertThat(job(id).status()).isEqualTo(PrintState.CONFIRMED));
            assertThat(printer.out()).isEqualTo(2);
        }
    }

    /** Until another transaction stands before a lock. */
    private void someoneWaits() {
        boolean waits = false;
        for (int i = 0; i < 200 && !waits; i++) {
            waits = sql.statement(
                            "select pg_sleep(0.02)::text is not null and exists (select from pg_locks where not granted)")
                    .one(Boolean.class);
        }
    }

    private Sending claim(Device device, long id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> statements.claim(warehouse, id, device.id(), new byte[0]))
                .orElseThrow();
    }

    private void isShown(Device device, String state, String cause, String english, String chinese) {
        Api.asAdministrator()
                .queryParam("warehouse", "PQU1")
                .get("/api/v1/devices/{id}/status", device.id())
                .then()
                .statusCode(200)
                .body("state", equalTo(state), "conditions", hasItem(cause), "raw", not(equalTo("")));
        Api.asAdministrator()
                .queryParam("warehouse", "PQU1")
                .get("/api/v1/print-jobs/printers")
                .then()
                .body("items[0].state", equalTo(state));
        Api.asAdministrator()
                .queryParam("warehouse", "PQU1")
                .get("/api/v1/print-jobs")
                .then()
                .body("items.cause", hasItem(cause));
        for (String page : List.of("/print/jobs", "/print/jobs/printers")) {
            shown(page, "en", english);
            shown(page, "zh-CN", chinese);
        }
        Api.found("PQU9");
        Api.asAdministrator()
                .queryParam("warehouse", "PQU9")
                .get("/api/v1/devices/{id}/status", device.id())
                .then()
                .statusCode(404);
    }

    private static void shown(String page, String language, String words) {
        String clerk = Api.tokenOf(Map.of(
                "login", "pq" + System.nanoTime(), "name", "W", "language", language, "roles", List.of("clerk")));
        Api.as(clerk)
                .accept("text/html")
                .queryParam("warehouse", "PQU1")
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString(words));
    }

    /** A profile of ours: no shipped one gives a printer several labels in one go. */
    private String rolls() {
        Path file = profiles.file("printer-of-rolls");
        String shipped = profiles.text("zebra-zt410");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    shipped.replace("name: zebra-zt410", "name: printer-of-rolls")
                            .replace("  confirms: true\n", "  confirms: true\n  batch: 20\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "printer-of-rolls";
    }

    private Device plugIn(String code, SimulatedPrinterPort port) {
        return plugIn(code, port, "zebra-zd420");
    }

    private Device plugIn(String code, SimulatedPrinterPort port, String profile) {
        Api.found(code);
        warehouse = number(code);
        return devices.create(
                warehouse,
                null,
                "printer " + code,
                "printer",
                new DeviceAddress(LinkKind.TCP, "127.0.0.1:" + port.number(), profile));
    }

    private long number(String code) {
        return sql.statement("select id from warehouse where code = :code")
                .bind("code", code)
                .one(Long.class);
    }

    private long submit(String document) {
        return submit(document, Map.of());
    }

    private long submit(String document, Map<String, ?> differs) {
        Map<String, Object> data = new HashMap<>(Sample.of("location"));
        data.putAll(differs);
        return jobs.submit(warehouse, new NewPrintJob(document, "location", data, null, 1));
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
