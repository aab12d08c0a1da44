package org.stowage.station;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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
    private final Map<UUID, CompletableFuture<AgentFrame.Told>> asked = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Printed>> printing = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Void>> handing = new ConcurrentHashMap<>();
    private volatile AgentFrame.@Nullable Health health;
    private volatile List<AgentDevice> devices = List.of();
    private volatile Instant heardAt = since;
    private volatile boolean ended;

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
            health = told;
        }
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
        var answer = new CompletableFuture<AgentFrame.Told>();
        asked.put(id, answer);
        answer.whenComplete((told, failure) -> asked.remove(id));
        if (ended) {
            answer.completeExceptionally(gone());
        }
        send(new AgentFrame.Ask(id, device, hindrance));
        return answer;
    }

    void told(AgentFrame.Told frame) {
        var waiting = asked.get(frame.ask());
        if (waiting != null) {
            waiting.complete(frame);
        }
    }

    /** Done when the agent has kept what became of it. */
    CompletableFuture<Printed> expect(String job) {
        return expect(printing, job);
    }

    /** Done when the job lies on the agent's disk. */
    CompletableFuture<Void> expectTaken(String job) {
        return expect(handing, job);
    }

    private <T> CompletableFuture<T> expect(Map<String, CompletableFuture<T>> where, String job) {
        var answer = new CompletableFuture<T>();
        where.put(job, answer);
        answer.whenComplete((what, failure) -> where.remove(job));
        if (ended) {
            answer.completeExceptionally(gone());
        }
        return answer;
    }

    void taken(String job) {
        var waiting = handing.get(job);
        if (waiting != null) {
            waiting.complete(null);
        }
    }

    void printed(String job, Printed printed) {
        taken(job);
        var waiting = printing.get(job);
        if (waiting != null) {
            waiting.complete(printed);
        }
    }

    /** Nobody waits for it any more. @param lastWord null: the line is gone anyhow */
    void end(@Nullable String why, AgentFrame.@Nullable Refused lastWord) {
        ended = true;
        if (lastWord != null) {
            send(lastWord);
        }
        if (why != null) {
            wire.close().accept(why);
        }
        asked.values().forEach(answer -> answer.completeExceptionally(gone()));
        printing.values().forEach(answer -> answer.completeExceptionally(gone()));
        handing.values().forEach(answer -> answer.completeExceptionally(gone()));
    }

    private static IllegalStateException gone() {
        return new IllegalStateException("the agent is gone");
    }
}
