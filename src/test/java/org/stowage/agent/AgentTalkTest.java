package org.stowage.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stowage.station.AgentEvent.Scanned;
import org.stowage.station.AgentFrame;

/** An agent whose disk was restored from a copy, against a service that has heard more, or heard it otherwise. */
class AgentTalkTest {

    private static final long LIMIT = 1 << 20;

    @TempDir
    @SuppressWarnings("NullAway.Init") // given by JUnit
    Path home;

    @Test
    void scansThatAServiceCountsAlreadyGoUpAllTheSame() throws Exception {
        // the copy ended at 2, the service had 3 by then, and three more were read before the line was back
        UUID spool = kept("A", "B", "C", "D", "E");
        try (ServiceStandIn service = new ServiceStandIn(frame -> answer(frame, 3));
                var agent = start(service)) {
            AgentYard.await("all scans", () -> service.events().size() >= 5);
            AgentYard.await(
                    "healthy",
                    () -> service.heard(AgentFrame.Health.class).stream().anyMatch(health -> health.waiting() == 0));
            assertThat(raws(service)).containsExactly("A", "B", "C", "D", "E");
            assertThat(service.heard(AgentFrame.Hello.class))
                    .extracting(AgentFrame.Hello::spool)
                    .containsExactly(spool);
            assertThat(agent.refused).isEmpty();
        }
    }

    @Test
    void aSpoolBehindTheServiceCountsAsAnotherOneAndIsSentWhole() throws Exception {
        UUID spool = kept("A", "B");
        try (ServiceStandIn service = new ServiceStandIn(frame -> answer(
                        frame,
                        frame instanceof AgentFrame.Hello hello && hello.spool().equals(spool) ? 7 : 0));
                var agent = start(service)) {
            AgentYard.await("all scans", () -> service.events().size() >= 2);
            assertThat(raws(service)).containsExactly("A", "B");
            assertThat(service.heard(AgentFrame.Hello.class))
                    .hasSize(2)
                    .last()
                    .extracting(AgentFrame.Hello::spool)
                    .isNotEqualTo(spool);
            assertThat(agent.said.toString()).contains("set back");
        }
        try (Spool after = new Spool(home.resolve("spool"), LIMIT)) {
            assertThat(after.id()).isNotEqualTo(spool);
            assertThat(after.last()).isEqualTo(2);
        }
    }

    private static List<AgentFrame> answer(AgentFrame frame, long received) {
        return switch (frame) {
            case AgentFrame.Hello hello ->
                List.of(new AgentFrame.Welcome("W", "PACK-1", received, List.of(), List.of()));
            case AgentFrame.Events events ->
                List.of(new AgentFrame.Ack(events.events().getLast().seq()));
            default -> List.of();
        };
    }

    private AgentYard.Running start(ServiceStandIn service) throws IOException {
        return new AgentYard.Running(new AgentSettings(
                service.address(), "token", home, HttpClient.newHttpClient(), LIMIT, AgentYard.IMPATIENT));
    }

    private UUID kept(String... codes) throws IOException {
        try (Spool spool = new Spool(Directories.own(home.resolve("spool")), LIMIT)) {
            for (String code : codes) {
                spool.add(seq -> new Scanned(seq, UUID.randomUUID(), 3, code, "serial", Instant.now()));
            }
            return spool.id();
        }
    }

    private static List<String> raws(ServiceStandIn service) {
        return service.events().stream().map(event -> ((Scanned) event).raw()).toList();
    }
}
