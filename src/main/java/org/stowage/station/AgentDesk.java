package org.stowage.station;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stowage.device.LineHealth;
import org.stowage.device.Printed;

/** A station's agent while it is connected. */
final class AgentDesk {

    /** What leads to it. @param close the reason is for its log */
    record Wire(Consumer<AgentFrame> send, Consumer<String> close) {}

    private final AgentPlace place;
    private final StationPush.Seat seat;
    private final UUID connection = UUID.randomUUID();
    private final AgentFrame.Hello hello;
    private final Wire wire;
    private final Instant since = Instant.now();
    private final Awaited<UUID, AgentFrame.Told> asked = new Awaited<>();
    private final Awaited<UUID, AgentFrame.Looked> looking = new Awaited<>();
    private final Awaited<String, Printed> printing = new Awaited<>();
    private final Awaited<String, Boolean> handing = new Awaited<>();
    private volatile AgentFrame.@Nullable Health health;
    private volatile List<AgentDevice> devices = List.of();
    private volatile Instant heardAt = since;

    AgentDesk(AgentPlace place, StationPush.Seat seat, AgentFrame.Hello hello, Wire wire) {
        this.place = place;
        this.seat = seat;
        this.hello = hello;
        this.wire = wire;
    }

    AgentPlace place() {
        return place;
    }

    StationPush.Seat seat() {
        return seat;
    }

    UUID connection() {
        return connection;
    }

    AgentFrame.Hello hello() {
        return hello;
    }

    Instant since() {
        return since;
    }

    Instant heardAt() {
        return heardAt;
    }

    AgentFrame.@Nullable Health health() {
        return health;
    }

    void heard(AgentFrame frame) {
        heardAt = Instant.now();
        if (frame instanceof AgentFrame.Health told) {
            health = new AgentFrame.Health(told.waiting(), told.jobs(), own(told.lines()), told.trouble());
        }
    }

    /** It speaks of its own devices only, whatever it names. */
    Map<Long, LineHealth> own(Map<Long, LineHealth> lines) {
        Map<Long, LineHealth> own = new HashMap<>(lines);
        own.entrySet().removeIf(line -> line.getValue() == null || !has(line.getKey()));
        return Map.copyOf(own);
    }

    boolean has(long device) {
        return devices.stream().anyMatch(each -> each.id() == device);
    }

    /** Of the line of this device, as it told last. */
    Optional<LineHealth> line(long device) {
        AgentFrame.Health told = health;
        return told == null
                ? Optional.empty()
                : Optional.ofNullable(told.lines().get(device));
    }

    void send(AgentFrame frame) {
        wire.send().accept(frame);
    }

    /** The devices that it knows. True: these are others. */
    boolean plug(List<AgentDevice> now) {
        boolean changed = !now.equals(devices);
        devices = now;
        return changed;
    }

    /** Empty for a device that it does not know. */
    String name(long device) {
        return devices.stream()
                .filter(each -> each.id() == device)
                .map(AgentDevice::name)
                .findFirst()
                .orElse("");
    }

    CompletableFuture<AgentFrame.Told> ask(long device, boolean hindrance) {
        UUID id = UUID.randomUUID();
        CompletableFuture<AgentFrame.Told> answer = asked.answerTo(id);
        send(new AgentFrame.Ask(id, device, hindrance));
        return answer;
    }

    void told(AgentFrame.Told frame) {
        asked.came(frame.ask(), frame);
    }

    /** What this device said lately. */
    CompletableFuture<AgentFrame.Looked> look(long device) {
        UUID id = UUID.randomUUID();
        CompletableFuture<AgentFrame.Looked> answer = looking.answerTo(id);
        send(new AgentFrame.Look(id, device));
        return answer;
    }

    void looked(AgentFrame.Looked frame) {
        looking.came(frame.ask(), frame);
    }

    /** Done when the agent has kept what became of it. */
    CompletableFuture<Printed> expect(String job) {
        return printing.answerTo(job);
    }

    /** Done when the job lies on the agent's disk. */
    CompletableFuture<Boolean> expectTaken(String job) {
        return handing.answerTo(job);
    }

    void taken(String job) {
        handing.came(job, true);
    }

    void printed(String job, Printed printed) {
        taken(job);
        printing.came(job, printed);
    }

    /** Nobody waits for it any more. @param lastWord null: the line is gone anyhow */
    void end(@Nullable String why, AgentFrame.@Nullable Refused lastWord) {
        if (lastWord != null) {
            send(lastWord);
        }
        if (why != null) {
            wire.close().accept(why);
        }
        asked.end();
        looking.end();
        printing.end();
        handing.end();
    }
}
