package org.stowage.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.Role;

/** A person with a scanner. Sends every scan twice, as a bad network does, and looks that the answer is the same. */
public final class Scanner {

    private final ScanDesk desk;
    private final Actor actor;
    private final String warehouse;
    private @Nullable UUID session;
    private @Nullable Reply last;

    public Scanner(ScanDesk desk, String warehouse, Locale language, Role... roles) {
        this(desk, warehouse, 0, language, roles);
    }

    /** Somebody of their own: two of them are two people. */
    public Scanner(ScanDesk desk, String warehouse, long operatorId, Locale language, Role... roles) {
        this.desk = desk;
        this.warehouse = warehouse;
        EnumSet<Role> held = EnumSet.noneOf(Role.class);
        held.addAll(List.of(roles));
        this.actor = new Actor(operatorId, "scanner", "Scanner", held, null, null, language);
    }

    public Reply scan(String raw) {
        return send(raw, Source.SCAN);
    }

    public Reply type(String raw) {
        return send(raw, Source.KEY);
    }

    private Reply send(String raw, Source source) {
        ScanRequest request = request(UUID.randomUUID(), raw, source);
        Reply reply = desk.scan(request, actor);
        Reply again = desk.scan(request, actor);
        assertThat(again.replayed()).isTrue();
        assertThat(again.message()).isEqualTo(reply.message());
        assertThat(again.step()).isEqualTo(reply.step());
        assertThat(again.expects()).isEqualTo(reply.expects());
        assertThat(again.fields()).hasSameSizeAs(reply.fields());
        session = reply.session();
        last = reply;
        return reply;
    }

    ScanRequest request(UUID scanId, String raw, Source source) {
        return new ScanRequest(
                scanId, session, session == null ? warehouse : null, null, null, raw, source, Instant.now());
    }

    /** What the last answer shows under this name. */
    public String field(String name) {
        Reply reply = Objects.requireNonNull(last);
        return reply.fields().stream()
                .filter(field -> field.name().equals(name))
                .map(field -> String.valueOf(field.value()))
                .findFirst()
                .orElse("");
    }

    /** Where the dialog stands. */
    public String step() {
        return String.valueOf(Objects.requireNonNull(last).step());
    }

    Actor actor() {
        return actor;
    }

    public UUID session() {
        return Objects.requireNonNull(session);
    }
}
