package org.stowage.station;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.device.LineHealth;

/**
 * A station's agent as people and programs see it.
 *
 * @param token whether there is one that opens the door
 * @param state none, away, connected
 * @param lastSeenAt when its token was used last
 * @param up scans, weights and ends of print jobs that wait on its disk; as it told last, null: not told
 * @param down labels that were given to it and whose end is not known
 * @param trouble what it told should be mended; empty for nothing
 */
public record AgentView(
        String station,
        boolean token,
        State state,
        @Nullable Instant tokenMadeAt,
        @Nullable String host,
        @Nullable String version,
        @Nullable Instant connectedSince,
        @Nullable Instant lastSeenAt,
        @Nullable Integer up,
        int down,
        String trouble,
        List<Line> lines) {

    public enum State {
        /** The station's devices hang on the service's own computer. */
        NONE,
        AWAY,
        CONNECTED
    }

    /** The line of one of its devices, as the agent told. */
    public record Line(long device, String name, LineHealth health) {}
}
