package org.stowage.agent;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.stowage.TestDatabaseResource;
import org.stowage.device.Pty;
import org.stowage.device.ScaleBuild;
import org.stowage.device.ScaleProtocol;
import org.stowage.device.SimulatedScale;
import org.stowage.device.SimulatedScalePort;
import org.stowage.station.AgentFrame;

/** Somebody at the service looks at a device that hangs on an agent's computer. */
@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
class AgentLookIT {

    @Test
    void theBenchShowsTheBytesOfAScannerAtAnAgentAsOfOneHere() throws Exception {
        var yard = new AgentYard("AGL1");
        try (Pty cable = new Pty(Files.createTempDirectory("agent-cable"))) {
            long scanner = yard.plug("scanner", "generic-serial-scanner", "serial", cable.ours());
            try (var agent = yard.start(Files.createTempDirectory("agent-look"), RestAssured.port, yard.token())) {
                yard.awaitState("connected");
                var bench = new AtomicReference<>(yard.bench(scanner));
                AgentYard.await("seen", () -> {
                    scan(cable, "]C101095060001343521730123110L721S42\r");
                    JsonPath now = yard.bench(scanner);
                    bench.set(now);
                    // the bytes of one scan may come in several pieces
                    return String.valueOf(now.getString("scans[0].named")).endsWith("<CR>")
                            && List.of("fnc1_swallowed").equals(now.getList("scans[0].hints"));
                });
                JsonPath shown = Objects.requireNonNull(bench.get());
                assertThat(shown.getBoolean("away")).isTrue();
                assertThat(shown.getBoolean("seen")).isTrue();
                assertThat(shown.getLong("line.bytesIn")).isGreaterThanOrEqualTo(37);
                assertThat(agent.refused).isEmpty();
            }
            AgentYard.await("away", () -> !yard.bench(scanner).getBoolean("seen"));
        }
    }

    @Test
    void theBenchShowsWhatLiesOnAScaleAtAnAgent() throws Exception {
        var yard = new AgentYard("AGL2");
        var scale = new SimulatedScale(
                new ScaleBuild(ScaleProtocol.of("mt-sics"), false, 50, 100, 0, 30_000, 60_000, 500), List.of());
        try (SimulatedScalePort plug = SimulatedScalePort.open("tcp:0", scale)) {
            long plate = yard.plug("scale", "mt-sics", "tcp", "127.0.0.1:" + plug.number());
            try (var agent = yard.start(Files.createTempDirectory("agent-look"), RestAssured.port, yard.token())) {
                yard.awaitState("connected");
                AgentYard.await("empty", () -> "empty".equals(yard.bench(plate).getString("plate.state")));
                scale.lay(1_250);
                AgentYard.await(
                        "weighed",
                        () -> Long.valueOf(1_250).equals(yard.bench(plate).getObject("plate.lastGrams", Long.class)));
                assertThat(agent.refused).isEmpty();
            }
        }
    }

    @Test
    void anOlderAgentIsNotAskedAndAnAnswerIsWaitedForOnlySoLong() throws Exception {
        var yard = new AgentYard("AGL3");
        long scanner = yard.plug("scanner", "generic-serial-scanner", "serial", "/dev/ttyNONE");
        String token = yard.token();
        try (var old = BareAgent.welcomed(yard, token, "old")) {
            assertThat(yard.bench(scanner).getBoolean("seen")).isFalse();
            assertThat(old.all(AgentFrame.Look.class)).isEmpty();
        }
        try (var mute = new BareAgent(yard, token)) {
            mute.hello("mute", AgentFrame.ADDED);
            mute.next(AgentFrame.Welcome.class, 1);
            assertThat(yard.bench(scanner).getBoolean("seen")).isFalse();
            assertThat(mute.all(AgentFrame.Look.class)).hasSize(1);
            assertThat(mute.all(AgentFrame.Look.class).getFirst().device()).isEqualTo(scanner);
        }
    }

    private static void scan(Pty cable, String code) {
        try {
            Files.writeString(cable.devices(), code, US_ASCII, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
