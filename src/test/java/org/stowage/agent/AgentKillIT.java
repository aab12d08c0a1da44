package org.stowage.agent;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.stowage.TestDatabaseResource;
import org.stowage.device.Pty;
import org.stowage.device.SimulatedPrinter;
import org.stowage.device.SimulatedPrinterPort;
import org.stowage.kernel.Sql;
import org.stowage.printing.Labels;
import org.stowage.printing.NewPrintJob;
import org.stowage.printing.PrintJobs;
import org.stowage.printing.PrintState;

/**
 * The agent as a process, killed again and again while it works: what lay on its disk arrives, in its order and once; no
 * label comes out twice. A few kills each day, 50 with {@code -Dstowage.test.long=true}.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
class AgentKillIT {

    private static final int KILLS =
            Integer.getInteger("stowage.kills.agent", Boolean.getBoolean("stowage.test.long") ? 50 : 2);
    private static final int MOST_WAITING = 4;
    private static final long SEED = Long.getLong("stowage.kills.seed", System.nanoTime());

    private final Random random = new Random(SEED);
    private final List<String> typed = new CopyOnWriteArrayList<>();
    private final List<Long> submitted = new CopyOnWriteArrayList<>();
    private final List<Integer> printed = new CopyOnWriteArrayList<>();
    private final AtomicInteger killed = new AtomicInteger();
    private final Path directory;

    @Inject
    PrintJobs jobs;

    @Inject
    Labels labels;

    @Inject
    Sql sql;

    AgentKillIT() throws IOException {
        directory = Files.createTempDirectory("agent-kill");
    }

    @Test
    void losesNothingThatItKeptAndPrintsNothingTwice() throws Exception {
        var yard = new AgentYard("AGK");
        var printer = new SimulatedPrinter("zpl", 203, 100, label -> printed.add(Arrays.hashCode(label.bits())));
        Path tokenFile = Files.writeString(directory.resolve("token"), yard.token());
        Set<String> onDisk = new LinkedHashSet<>();
        var working = new AtomicBoolean(true);
        try (Pty cable = new Pty(directory);
                SimulatedPrinterPort plug = SimulatedPrinterPort.open("tcp:0", printer);
                CutCable network = new CutCable(RestAssured.port);
                OpenPage page = yard.page()) {
            yard.plug("scanner", "generic-serial-scanner", "serial", cable.ours());
            yard.plug("printer", "zebra-zd420", "tcp", "127.0.0.1:" + plug.number());
            Thread floor = Thread.ofPlatform().daemon().start(() -> work(cable, working));
            for (int kill = 0; kill < KILLS; kill++) {
                Process agent = start(network.port(), tokenFile);
                yard.awaitState("connected");
                Thread.sleep(200 + random.nextInt(1_500));
                // every second one dies with a broken line and its spool full
                network.turn(kill % 2 == 0 ? CutCable.State.CUT : CutCable.State.WHOLE);
                Thread.sleep(random.nextInt(800));
                agent.destroyForcibly().onExit().join();
                killed.incrementAndGet();
                onDisk.addAll(AgentYard.kept(directory.resolve("home")));
                network.turn(CutCable.State.WHOLE);
                yard.awaitState("away");
            }
            working.set(false);
            floor.join();
            Process agent = start(network.port(), tokenFile);
            try {
                AgentYard.await("what lay on its disk", () -> new HashSet<>(page.raws()).containsAll(onDisk));
                AgentYard.await(
                        "each label has its end",
                        () -> submitted.stream()
                                .allMatch(id -> Set.of(PrintState.CONFIRMED, PrintState.UNKNOWN)
                                        .contains(state(id))));
            } finally {
                agent.destroyForcibly().onExit().join();
            }
            // of a code that was on its way when the agent died the next one hears the end only
            List<String> torn =
                    page.raws().stream().filter(raw -> !typed.contains(raw)).toList();
            assertThat(torn)
                    .hasSizeLessThanOrEqualTo(KILLS)
                    .allMatch(end -> typed.stream().anyMatch(code -> code.endsWith(end)));
            List<String> came = page.raws().stream().filter(typed::contains).toList();
            System.out.printf(
                    "agent killed %d times (seed %d): %d scans typed, %d were on its disk when it died, %d came; %d labels, %d unknown%n",
                    KILLS,
                    SEED,
                    typed.size(),
                    onDisk.size(),
                    came.size(),
                    submitted.size(),
                    submitted.stream()
                            .filter(id -> state(id) == PrintState.UNKNOWN)
                            .count());
            assertThat(onDisk).isNotEmpty();
            assertThat(came).doesNotHaveDuplicates();
            assertThat(came).isEqualTo(typed.stream().filter(came::contains).toList());
            assertThat(printed).as("each label at most once").doesNotHaveDuplicates();
            long confirmed = submitted.stream()
                    .filter(id -> state(id) == PrintState.CONFIRMED)
                    .count();
            assertThat((long) printed.size()).isBetween(confirmed, (long) submitted.size());
        }
    }

    private void work(Pty cable, AtomicBoolean working) {
        try {
            for (int i = 0; working.get(); i++) {
                String code = "KILL-%05d".formatted(i);
                typed.add(code);
                Files.write(cable.devices(), (code + "\r").getBytes(US_ASCII), StandardOpenOption.WRITE);
                // each kill may keep one label for ever; the others must come out before the end
                if (i % 8 == 0 && submitted.size() - printed.size() < MOST_WAITING + killed.get()) {
                    submitted.add(submit("AGK-" + i));
                }
                Thread.sleep(40);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Process start(int port, Path tokenFile) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.stowage.app.Stowage",
                        "agent",
                        "--server",
                        "http://127.0.0.1:" + port,
                        "--token-file",
                        tokenFile.toString(),
                        "--home",
                        directory.resolve("home").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(directory.toFile(), "agent.log")))
                .start();
    }

    private long submit(String code) {
        Map<String, Object> data = new LinkedHashMap<>(labels.sample("location"));
        data.put("code", code);
        data.put("barcode", "L-" + code);
        long station = sql.statement("select id from station where warehouse_id = :warehouse")
                .bind("warehouse", house())
                .one(Long.class);
        return jobs.submit(house(), new NewPrintJob("L-" + code, "location", data, station, 1));
    }

    private PrintState state(long id) {
        return jobs.get(List.of(house()), id).status();
    }

    private long house() {
        return sql.statement("select id from warehouse where code = 'AGK'").one(Long.class);
    }
}
