package org.stowage.agent;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.stowage.device.PlateListener;
import org.stowage.device.ScanListener;
import org.stowage.station.AgentDevice;
import org.stowage.station.AgentEvent.Scanned;
import org.stowage.station.AgentFrame;

/**
 * Keeps what scanners read and scales weigh. A scan that cannot be kept did not happen: the scanner says so, and so does the
 * health that goes up.
 */
final class AgentEars {

    private final Spool spool;
    private final Consumer<AgentFrame> passing;
    private volatile String trouble = "";

    /** @param passing takes what nobody keeps; {@link Outbox#WAKE} where something was kept */
    AgentEars(Spool spool, Consumer<AgentFrame> passing) {
        this.spool = spool;
        this.passing = passing;
    }

    /** Why the last scan was not kept; empty where it was. */
    String trouble() {
        return trouble;
    }

    ScanListener scanner(AgentDevice device, Runnable refused) {
        return new ScannerEars(device.id(), passing, (raw, at) -> keep(device, raw, "serial", at), refused);
    }

    PlateListener plate(AgentDevice device) {
        return new PlateEars(device.id(), passing, (grams, at) -> keep(device, String.valueOf(grams), "scale", at));
    }

    private boolean keep(AgentDevice device, String raw, String source, Instant happenedAt) {
        try {
            spool.add(seq -> new Scanned(seq, UUID.randomUUID(), device.id(), raw, source, happenedAt));
            trouble = "";
            passing.accept(Outbox.WAKE);
            return true;
        } catch (IOException e) {
            trouble = device.name() + ": " + e.getMessage();
            return false;
        }
    }
}
