package org.stowage.demo;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.task.NextScan;
import org.stowage.task.Reply;
import org.stowage.task.ScanDesk;
import org.stowage.task.ScanRequest;
import org.stowage.task.Source;
import org.stowage.task.Tone;

/** An operator without a face: scans at the desk what the replies ask for, as people do, one scan after the other. */
final class Robot {

    private static final int PATIENCE = 400;

    private final ScanDesk desk;
    private final Actor actor;
    private final String warehouse;
    private final String station;
    private final Runnable pause;
    private @Nullable UUID session;
    private @Nullable Reply reply;
    private String last = "";

    /** @param pause between two scans: hands are slower than machines */
    Robot(ScanDesk desk, Actor actor, String warehouse, String station, Runnable pause) {
        this.desk = desk;
        this.actor = actor;
        this.warehouse = warehouse;
        this.station = station;
        this.pause = pause;
    }

    /** @return false when the desk said no */
    boolean scan(String raw) {
        return scan(new NextScan(raw, Source.SCAN));
    }

    /**
     * Follows the replies until the dialog is over; where it gets no further, it leaves the dialog.
     *
     * @return whether it came to the end
     */
    boolean follow() {
        for (int i = 0; i < PATIENCE; i++) {
            Reply now = reply;
            if (now == null || now.expects().isEmpty()) {
                return now != null;
            }
            if (!next()) {
                break;
            }
        }
        scan("C-CANCEL");
        return false;
    }

    /** The one scan that the last reply asks for. @return false when it names none, or the desk said no */
    boolean next() {
        Optional<NextScan> next = reply == null ? Optional.empty() : NextScan.of(reply, last);
        return next.isPresent() && scan(next.get());
    }

    private boolean scan(NextScan next) {
        pause.run();
        reply = desk.scan(
                new ScanRequest(
                        UUID.randomUUID(),
                        session,
                        session == null ? warehouse : null,
                        session == null ? station : null,
                        null,
                        next.raw(),
                        next.source(),
                        Instant.now()),
                actor);
        session = reply.session();
        last = next.raw();
        return reply.tone() != Tone.BAD;
    }

    Actor actor() {
        return actor;
    }
}
