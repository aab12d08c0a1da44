package org.stowage.agent;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stowage.device.LinkKind;
import org.stowage.device.Printed;
import org.stowage.device.Profiles;
import org.stowage.device.SimulatedPrinter;
import org.stowage.device.SimulatedPrinterPort;
import org.stowage.station.AgentDevice;
import org.stowage.station.AgentEvent.JobEnded;
import org.stowage.station.AgentFrame;

/** Labels that lay on the disk of an agent that was stopped. */
class LeftLabelsTest {

    private static final long LIMIT = 1 << 20;

    @TempDir
    @SuppressWarnings("NullAway.Init") // given by JUnit
    Path home;

    @Test
    void comeOutOnceTheServiceSaysThatItWaitsForThem() throws Exception {
        var printer = new SimulatedPrinter("zpl", 203, 0, label -> {});
        try (SimulatedPrinterPort plug = SimulatedPrinterPort.open("tcp:0", printer)) {
            List<AgentDevice> devices = List.of(new AgentDevice(
                    4,
                    "P",
                    "printer",
                    LinkKind.TCP,
                    "127.0.0.1:" + plug.number(),
                    "zebra-zd420",
                    new Profiles(home).source("zebra-zd420")));
            new PluggedIn(home.resolve("station.json")).write(devices);
            UUID first = kept("1-1", "2-1", "3-1");
            // the disk was set back: the welcome that finds it out speaks of another spool's labels
            try (ServiceStandIn service = new ServiceStandIn(frame -> switch (frame) {
                        case AgentFrame.Hello hello ->
                            List.of(new AgentFrame.Welcome(
                                    "W",
                                    "PACK-1",
                                    hello.spool().equals(first) ? 9 : 0,
                                    devices,
                                    List.of(hello.spool().equals(first) ? "1-1" : "2-1")));
                        case AgentFrame.Events events ->
                            List.of(new AgentFrame.Ack(events.events().getLast().seq()));
                        default -> List.of();
                    });
                    var agent = new AgentYard.Running(new AgentSettings(
                            service.address(), "T", home, HttpClient.newHttpClient(), LIMIT, AgentYard.IMPATIENT))) {
                AgentYard.await("all ends", () -> service.events().size() >= 3);
                assertThat(service.events())
                        .extracting(event -> ((JobEnded) event).job() + " " + outcome((JobEnded) event))
                        .containsExactly("1-1 NOT_SENT", "2-1 CONFIRMED", "3-1 NOT_SENT");
                assertThat(printer.printed()).hasSize(1);
                assertThat(agent.refused).isEmpty();
            }
        }
    }

    private static Printed.Outcome outcome(JobEnded ended) {
        return ended.printed().outcome();
    }

    private UUID kept(String... jobs) throws IOException {
        try (Spool spool = new Spool(Directories.own(home.resolve("spool")), LIMIT)) {
            for (String job : jobs) {
                spool.take(job, 4, "^XA^FO10,10^GB99,99,9^FS^XZ".getBytes(US_ASCII));
            }
            return spool.id();
        }
    }
}
