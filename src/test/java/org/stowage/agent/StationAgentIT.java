package org.stowage.agent;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.PageCall;
import org.stowage.TestDatabaseResource;
import org.stowage.device.PrinterCondition;
import org.stowage.device.Pty;
import org.stowage.device.ScaleBuild;
import org.stowage.device.ScaleProtocol;
import org.stowage.device.SimulatedPrinter;
import org.stowage.device.SimulatedPrinter.Switch;
import org.stowage.device.SimulatedPrinterPort;
import org.stowage.device.SimulatedScale;
import org.stowage.device.SimulatedScalePort;
import org.stowage.kernel.Sql;
import org.stowage.printing.Labels;
import org.stowage.printing.NewPrintJob;
import org.stowage.printing.PrintJob;
import org.stowage.printing.PrintJobs;
import org.stowage.printing.PrintState;
import org.stowage.station.AgentEvent;
import org.stowage.station.AgentFrame;

/** A packing desk whose devices hang on a computer of its own. */
@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
class StationAgentIT {

    private static final boolean LONG = Boolean.getBoolean("stowage.test.long");
    /** In and before one outage; each takes its time to come out. */
    private static final int MOST_LABELS = LONG ? 20 : 3;

    private static final long OUTAGE_MS = LONG ? 60_000 : 1_500;

    /** Whoever looks for a device of one warehouse gets an error; nobody else notices. */
    private static final List<String> DATABASE_AWAY = List.of(
            "create sequence away_felt",
            """
            create function away() returns boolean language plpgsql security definer as $$
            begin
              perform nextval('away_felt');
              raise exception 'away for a moment';
            end $$
            """,
            "create policy everybody on device using (true)",
            "create policy away on device as restrictive using (case when warehouse_id = %d then away() else true end)",
            "alter table device enable row level security");

    private static final List<String> DATABASE_BACK = List.of(
            "alter table device disable row level security",
            "drop policy away on device",
            "drop policy everybody on device",
            "drop function away()",
            "drop sequence away_felt");

    private final Path directory;

    @Inject
    PrintJobs jobs;

    @Inject
    Labels labels;

    @Inject
    Sql sql;

    StationAgentIT() throws IOException {
        directory = Files.createTempDirectory("station-agent");
    }

    @Test
    void whatTheAgentsScannerReadsReachesTheDialogAndItsPrinterPrints() throws Exception {
        var yard = new AgentYard("AGA");
        var printer = new SimulatedPrinter("zpl", 203, 0, label -> {});
        try (Pty cable = new Pty(directory);
                SimulatedPrinterPort plug = SimulatedPrinterPort.open("tcp:0", printer)) {
            yard.plug("scanner", "generic-serial-scanner", "serial", cable.ours());
            yard.plug("printer", "zebra-zd420", "tcp", "127.0.0.1:" + plug.number());
            String token = yard.token();
            long waiting = submit("AGA", "AGA-0");
            AgentYard.await(
                    "the job waits for the agent",
                    () -> String.valueOf(job("AGA", waiting).problem()).contains("not connected"));
            try (var agent = yard.start(directory.resolve("home"), RestAssured.port, token);
                    OpenPage page = yard.page()) {
                yard.awaitState("connected");
                isHeard(cable, page);
                JsonNode scan = page.scans().getLast();
                assertThat(scan.path("source").asText()).isEqualTo("serial");
                assertThat(scan.path("device").asText()).isEqualTo("scanner AGA");
                reachesTheDialog(cable, page);

                wakeThePrinters("AGA");
                AgentYard.await("the job that waited", () -> status("AGA", waiting) == PrintState.CONFIRMED);
                printer.turn(Switch.PAPER_OUT, true);
                long next = submit("AGA", "AGA-1");
                AgentYard.await("the agent says why", () -> job("AGA", next).cause() == PrinterCondition.PAPER_OUT);
                printer.turn(Switch.PAPER_OUT, false);
                wakeThePrinters("AGA");
                AgentYard.await("printed", () -> status("AGA", next) == PrintState.CONFIRMED);
                assertThat(printer.printed()).hasSize(2);

                Map<String, Object> state = yard.state();
                assertThat(state)
                        .containsKeys("connectedSince", "lastSeenAt", "host")
                        .containsEntry("version", "test");
                assertThat(agent.said).anyMatch(said -> said.startsWith("agent.connected"));
                assertThat(agent.said.toString()).doesNotContain(token);
            }
            yard.awaitState("away");
        }
    }

    @Test
    void everythingArrivesOnceAndInOrderAfterTheServiceWasAway() throws Exception {
        var yard = new AgentYard("AGB");
        List<Integer> printed = new CopyOnWriteArrayList<>();
        var printer = new SimulatedPrinter("zpl", 203, 60, label -> printed.add(Arrays.hashCode(label.bits())));
        Path home = directory.resolve("home");
        try (Pty cable = new Pty(directory);
                SimulatedPrinterPort plug = SimulatedPrinterPort.open("tcp:0", printer);
                CutCable network = new CutCable(RestAssured.port)) {
            yard.plug("scanner", "generic-serial-scanner", "serial", cable.ours());
            yard.plug("printer", "zebra-zd420", "tcp", "127.0.0.1:" + plug.number());
            try (var agent = yard.start(home, network.port(), yard.token());
                    OpenPage page = yard.page()) {
                yard.awaitState("connected");
                isHeard(cable, page);
                int before = page.raws().size();
                List<String> codes = new ArrayList<>();
                List<Long> labelIds = new ArrayList<>();
                int inTheFirst = 0;
                Instant mended = Instant.MAX;
                for (CutCable.State state : List.of(CutCable.State.CUT, CutCable.State.FROZEN)) {
                    network.turn(CutCable.State.WHOLE);
                    yard.awaitState("connected");
                    int most = labelIds.size() + MOST_LABELS;
                    labelIds.add(submit("AGB", "AGB-" + labelIds.size()));
                    labelIds.add(submit("AGB", "AGB-" + labelIds.size()));
                    type(cable, codes, 20);
                    network.turn(state);
                    int first = codes.size();
                    long end = System.currentTimeMillis() + OUTAGE_MS;
                    while (System.currentTimeMillis() < end) {
                        type(cable, codes, 5);
                        if (labelIds.size() < most) {
                            labelIds.add(submit("AGB", "AGB-" + labelIds.size()));
                        }
                        Thread.sleep(300);
                    }
                    if (state == CutCable.State.CUT) {
                        inTheFirst = first;
                        AgentYard.await(
                                "it is on the disk", () -> AgentYard.kept(home).contains(codes.get(first)));
                        mended = Instant.now();
                    }
                }
                assertThat(agent.said.toString()).contains("agent.lost");
                network.turn(CutCable.State.WHOLE);
                type(cable, codes, 5);
                AgentYard.await("all scans", () -> page.raws().size() >= before + codes.size());
                AgentYard.await(
                        "all labels",
                        () -> labelIds.stream().allMatch(id -> status("AGB", id) == PrintState.CONFIRMED));
                assertThat(page.raws().subList(before, page.raws().size())).isEqualTo(codes);
                assertThat(Instant.parse(page.scans()
                                .get(before + inTheFirst)
                                .path("happenedAt")
                                .asText()))
                        .as("told as it was when it was read")
                        .isBefore(mended);
                assertThat(printed)
                        .as("each label once")
                        .doesNotHaveDuplicates()
                        .hasSize(labelIds.size());
                assertThat(number("select count(*) from agent_job where warehouse_id = :warehouse", "AGB"))
                        .isZero();
                assertThat(yard.state()).containsEntry("down", 0);
            }
        }
    }

    @Test
    void aScanThatNobodyTakesIsRefusedAndALateOneWaitsForThePage() throws Exception {
        var yard = new AgentYard("AGC");
        String token = yard.token();
        long gun = yard.plug("scanner", "generic-serial-scanner", "serial", "/dev/agc-nothing");
        try (var agent = BareAgent.welcomed(yard, token, "desk")) {
            int seq = 0;
            // one that a slow machine lets lie is no longer what somebody just read, and waits for a page with all
            // behind it
            while (seq < 10 && !isRefused(agent, scan(++seq, "NOBODY", gun))) {
                int kept = seq;
                try (OpenPage page = yard.page()) {
                    AgentYard.await("taken after all", () -> isOver("AGC", kept));
                }
            }
            assertThat(agent.next(AgentFrame.Tone.class, 1)).isEqualTo(new AgentFrame.Tone(gun, false));
            assertThat(number(
                            "select count(*) from agent_scan where warehouse_id = :warehouse and outcome = 'missed'",
                            "AGC"))
                    .isPositive();
            List<String> codes = List.of("LATE-1", "LATE-2", "LATE-3");
            for (String code : codes) {
                agent.happened(scan(++seq, code, gun, Instant.now().minusSeconds(5)));
            }
            assertThat(number("""
                            select count(*) from agent_scan
                             where warehouse_id = :warehouse and outcome is null and late
                            """, "AGC")).isEqualTo(3);
            try (OpenPage page = yard.page()) {
                AgentYard.await("taken", () -> page.raws().containsAll(codes));
                assertThat(page.raws().stream().filter(raw -> !raw.equals("NOBODY")))
                        .containsExactlyElementsOf(codes);
            }
        }
    }

    @Test
    void aScanWaitsForADatabaseThatIsAwayForAMomentAndThoseBehindItToo() throws Exception {
        var yard = new AgentYard("AGG");
        String token = yard.token();
        long gun = yard.plug("scanner", "generic-serial-scanner", "serial", "/dev/agg-nothing");
        try (OpenPage page = yard.page();
                var agent = BareAgent.welcomed(yard, token, "desk")) {
            DATABASE_AWAY.forEach(statement -> asOwner(statement.formatted(id("AGG"))));
            try {
                agent.happened(scan(1, "ONE", gun));
                AgentYard.await("felt", this::databaseWasAway);
                assertThat(page.raws()).isEmpty();
            } finally {
                DATABASE_BACK.forEach(this::asOwner);
            }
            agent.happened(scan(2, "TWO", gun));
            AgentYard.await("both", () -> page.raws().equals(List.of("ONE", "TWO")));
        }
    }

    @Test
    void aDeviceAtAnAgentIsNotItsNamesakeOnThisComputer() throws Exception {
        var here = new AgentYard("AGH");
        var away = new AgentYard("AGI");
        String manager = PageCall.tokenOf("manager", "AGI", "en");
        var printer = new SimulatedPrinter("zpl", 203, 0, label -> {});
        try (Pty cable = new Pty(directory);
                SimulatedPrinterPort plug = SimulatedPrinterPort.open("tcp:0", printer);
                var agent = BareAgent.welcomed(away, away.token(), "desk");
                OpenPage page = here.page()) {
            String port = "127.0.0.1:" + plug.number();
            here.plug("scanner", "generic-serial-scanner", "serial", cable.ours());
            long asked = here.plug("printer", "zebra-zd420", "tcp", port);
            long namesake = away.plug("scanner", "generic-serial-scanner", "serial", cable.ours());
            away.plug("printer", "zebra-zd420", "tcp", port);
            isHeard(cable, page);
            Api.asAdministrator()
                    .get("/api/v1/devices/{id}/status?warehouse=AGH", asked)
                    .then()
                    .statusCode(200);

            JsonPath bench = away.bench(namesake);
            assertThat(bench.getBoolean("away")).isTrue();
            assertThat(bench.getBoolean("line.open")).isFalse();
            assertThat(bench.getList("scans")).isEmpty();
            assertThat(PageCall.open(manager, "/devices/bench/" + namesake + "/live?warehouse=AGI"))
                    .contains("seen only there")
                    .doesNotContain("FIRST");
            String neighbour = PageCall.tokenOf("manager", "AGH", "en");
            assertThat(PageCall.open(neighbour, "/print/jobs?warehouse=AGH")).contains("Ready");
            assertThat(PageCall.open(manager, "/print/jobs?warehouse=AGI")).doesNotContain("Ready");

            PageCall.send(manager, "/stations/devices/" + namesake + "/switch?warehouse=AGI", Map.of("on", "false"));
            scan(cable, "STILL-HEARD");
            AgentYard.await("heard", () -> page.raws().contains("STILL-HEARD"));
            assertThat(agent.all(AgentFrame.Refused.class)).isEmpty();
        }
    }

    @Test
    void aLabelWhoseAgentsTokenIsRevokedIsAskedAbout() throws Exception {
        var yard = new AgentYard("AGJ");
        yard.plug("printer", "zebra-zd420", "tcp", "127.0.0.1:1");
        try (var agent = BareAgent.welcomed(yard, yard.token(), "desk")) {
            long job = submit("AGJ", "AGJ-1");
            agent.ready(1);
            String name = agent.next(AgentFrame.Print.class, 1).job();
            assertThat(name).matches(job + "-1-[0-9a-f]{8}");
            agent.say(new AgentFrame.Taken(name, null));
            Api.asAdministrator()
                    .delete("/api/v1/stations/PACK-1/agent?warehouse=AGJ")
                    .then()
                    .statusCode(204);
            assertThat(status("AGJ", job)).isEqualTo(PrintState.UNKNOWN);
            assertThat(job("AGJ", job).cause()).isEqualTo(PrinterCondition.LINE_BROKEN);
            assertThat(handed("AGJ")).isZero();
        }
    }

    @Test
    void whatAnotherServiceOfTheHouseHasIsLeftToIt() throws Exception {
        var yard = new AgentYard("AGO");
        long device = yard.plug("printer", "zebra-zd420", "tcp", "127.0.0.1:1");
        try (var agent = BareAgent.welcomed(yard, yard.token(), "desk")) {
            sql.statement("update station_agent set connection = gen_random_uuid() where warehouse_id = :warehouse")
                    .bind("warehouse", id("AGO"))
                    .update();
            long job = submit("AGO", "AGO-1");
            agent.ready(1);
            agent.ready(2);
            assertThat(agent.all(AgentFrame.Print.class)).isEmpty();
            assertThat(status("AGO", job)).isEqualTo(PrintState.QUEUED);
        }
        sql.statement("""
                        insert into agent_scan (warehouse_id, scan_id, station_id, device_id, raw, source, happened_at, late)
                        select :warehouse, gen_random_uuid(), id, :device, 'THERE', 'serial', now(), false
                          from station where warehouse_id = :warehouse
                        """).bind("warehouse", id("AGO")).bind("device", device).update();
        Thread.sleep(2_500);
        assertThat(number("select count(*) from agent_scan where warehouse_id = :warehouse and outcome is null", "AGO"))
                .isEqualTo(1);
    }

    @Test
    void aWeightOnTheAgentsScaleIsToldOnceAndShownMeanwhile() throws Exception {
        var yard = new AgentYard("AGF");
        var scale = new SimulatedScale(
                new ScaleBuild(ScaleProtocol.of("mt-sics"), false, 50, 100, 0, 30_000, 60_000, 500), List.of());
        try (SimulatedScalePort plug = SimulatedScalePort.open("tcp:0", scale)) {
            yard.plug("scale", "mt-sics", "tcp", "127.0.0.1:" + plug.number());
            try (var agent = yard.start(directory.resolve("home"), RestAssured.port, yard.token());
                    OpenPage page = yard.page()) {
                yard.awaitState("connected");
                AgentYard.await(
                        "empty",
                        () -> page.others().stream()
                                .anyMatch(plate -> plate.path("state").asText().equals("empty")));
                scale.lay(1_250);
                AgentYard.await("weighed", () -> !page.raws().isEmpty());
                assertThat(page.raws()).containsExactly("1250");
                assertThat(page.scans().getFirst().path("source").asText()).isEqualTo("scale");
                assertThat(agent.refused).isEmpty();
            }
        }
    }

    @Test
    void aLabelWhoseAgentLostItsDiskIsAskedAboutAndNotPrintedAgain() throws Exception {
        var yard = new AgentYard("AGD");
        var printer = new SimulatedPrinter("zpl", 203, 60_000, label -> {});
        try (SimulatedPrinterPort plug = SimulatedPrinterPort.open("tcp:0", printer)) {
            yard.plug("printer", "zebra-zd420", "tcp", "127.0.0.1:" + plug.number());
            String token = yard.token();
            long job;
            Path home = directory.resolve("home");
            try (var agent = yard.start(home, RestAssured.port, token)) {
                yard.awaitState("connected");
                job = submit("AGD", "AGD-1");
                // one that is stopped before it has the label says so, and the label waits in its queue
                AgentYard.await(
                        "begun",
                        () -> AgentYard.spool(home).stream().anyMatch(entry -> entry.kind() == SpoolEntry.Kind.BEGUN));
                assertThat(handed("AGD")).isEqualTo(1);
                assertThat(status("AGD", job)).isEqualTo(PrintState.SENT);
                assertThat(agent.refused).isEmpty();
            }
            try (var agent = yard.start(directory.resolve("other-home"), RestAssured.port, token)) {
                AgentYard.await("unknown", () -> status("AGD", job) == PrintState.UNKNOWN);
                assertThat(job("AGD", job).cause()).isEqualTo(PrinterCondition.LINE_BROKEN);
                assertThat(handed("AGD")).isZero();
                assertThat(printer.printed()).hasSizeLessThanOrEqualTo(1);
                assertThat(agent.refused).isEmpty();
            }
        }
    }

    @Test
    void aLabelThatDoesNotFitOnTheAgentsDiskStaysInItsQueue() throws Exception {
        var yard = new AgentYard("AGE");
        var printer = new SimulatedPrinter("zpl", 203, 0, label -> {});
        try (SimulatedPrinterPort plug = SimulatedPrinterPort.open("tcp:0", printer)) {
            yard.plug("printer", "zebra-zd420", "tcp", "127.0.0.1:" + plug.number());
            String token = yard.token();
            long job;
            try (var agent = yard.start(directory.resolve("home"), RestAssured.port, token, 500)) {
                job = submit("AGE", "AGE-1");
                AgentYard.await("full", () -> {
                    PrintJob now = job("AGE", job);
                    return now.cause() == PrinterCondition.FAULT
                            && String.valueOf(now.problem()).contains("the spool is full");
                });
                assertThat(printer.printed()).isEmpty();
                assertThat(agent.refused).isEmpty();
            }
            try (var agent = yard.start(directory.resolve("home"), RestAssured.port, token)) {
                yard.awaitState("connected");
                wakeThePrinters("AGE");
                AgentYard.await("printed", () -> status("AGE", job) == PrintState.CONFIRMED);
                assertThat(printer.printed()).hasSize(1);
                assertThat(agent.refused).isEmpty();
            }
        }
    }

    private long handed(String warehouse) {
        return number("select count(*) from agent_job where warehouse_id = :warehouse", warehouse);
    }

    private long submit(String warehouse, String code) {
        Map<String, Object> data = new LinkedHashMap<>(labels.sample("location"));
        data.put("code", code);
        data.put("barcode", "L-" + code);
        long house = number("select id from warehouse where id = :warehouse", warehouse);
        long station = number("select id from station where warehouse_id = :warehouse", warehouse);
        return jobs.submit(house, new NewPrintJob("L-" + code, "location", data, station, 1));
    }

    private PrintState status(String warehouse, long id) {
        return job(warehouse, id).status();
    }

    private PrintJob job(String warehouse, long id) {
        return jobs.get(List.of(id(warehouse)), id);
    }

    private long id(String warehouse) {
        return sql.statement("select id from warehouse where code = :code")
                .bind("code", warehouse)
                .one(Long.class);
    }

    private long number(String query, String warehouse) {
        return sql.statement(query).bind("warehouse", id(warehouse)).one(Long.class);
    }

    /** Until the line of the scanner is open, and all that was typed meanwhile is through. */
    private static void isHeard(Pty cable, OpenPage page) throws InterruptedException {
        AgentYard.await("the scanner is heard", () -> {
            scanQuietly(cable, "FIRST-" + System.nanoTime());
            return !page.raws().isEmpty();
        });
        scanQuietly(cable, "FIRST-LAST");
        AgentYard.await("all that was typed", () -> page.raws().contains("FIRST-LAST"));
    }

    private static void reachesTheDialog(Pty cable, OpenPage page) throws Exception {
        String raw = "NO-SUCH-CODE";
        scan(cable, raw);
        AgentYard.await("scan", () -> page.raws().contains(raw));
        JsonNode scan = page.scans().getLast();
        Map<String, Object> request = Map.of(
                "scanId",
                UUID.fromString(scan.path("scanId").asText()),
                "warehouse",
                "AGA",
                "station",
                "PACK-1",
                "dialog",
                "what",
                "raw",
                raw,
                "source",
                "serial",
                "happenedAt",
                Instant.parse(scan.path("happenedAt").asText()).toString());
        for (int sent = 0; sent < 2; sent++) {
            Api.asAdministrator().body(request).post("/api/v1/scans").then().statusCode(200);
        }
    }

    private static void type(Pty cable, List<String> codes, int many) throws Exception {
        for (int i = 0; i < many; i++) {
            String code = "CODE-%05d".formatted(codes.size());
            scan(cable, code);
            codes.add(code);
        }
    }

    private static void scanQuietly(Pty cable, String code) {
        try {
            scan(cable, code);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void asOwner(String statement) {
        QuarkusTransaction.requiringNew().run(() -> {
            sql.statement("set local role none").update();
            sql.statement(statement).update();
        });
    }

    private boolean databaseWasAway() {
        return QuarkusTransaction.requiringNew().call(() -> {
            sql.statement("set local role none").update();
            return sql.statement("select is_called from away_felt").one(Boolean.class);
        });
    }

    /** What waits is looked at each five seconds, or when something is queued: a label for nobody's printer. */
    private void wakeThePrinters(String warehouse) {
        Map<String, Object> data = new LinkedHashMap<>(labels.sample("location"));
        jobs.submit(id(warehouse), new NewPrintJob("L-" + UUID.randomUUID(), "location", data, null, 1));
    }

    private static boolean isRefused(BareAgent agent, AgentEvent.Scanned scan) throws InterruptedException {
        agent.happened(scan);
        for (int i = 0; i < 200 && agent.all(AgentFrame.Tone.class).isEmpty(); i++) {
            Thread.sleep(50);
        }
        return !agent.all(AgentFrame.Tone.class).isEmpty();
    }

    private boolean isOver(String warehouse, int scans) {
        return number(
                        "select count(*) from agent_scan where warehouse_id = :warehouse and outcome is not null",
                        warehouse)
                >= scans;
    }

    private static AgentEvent.Scanned scan(long seq, String raw, long device) {
        return scan(seq, raw, device, Instant.now());
    }

    private static AgentEvent.Scanned scan(long seq, String raw, long device, Instant read) {
        return new AgentEvent.Scanned(seq, UUID.randomUUID(), device, raw, "serial", read);
    }

    private static void scan(Pty cable, String code) throws IOException {
        Files.write(cable.devices(), (code + "\r").getBytes(US_ASCII), StandardOpenOption.WRITE);
    }
}
