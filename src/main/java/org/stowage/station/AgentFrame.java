package org.stowage.station;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stowage.device.LineHealth;
import org.stowage.device.Printed;
import org.stowage.device.RawBytes;
import org.stowage.kernel.OneLine;

/**
 * What a station's agent and the service say to each other over {@code /ws/agent}, as JSON texts; {@code type} names the
 * kind. A field that one side does not know is overlooked; what would be misunderstood gets another {@link #PROTOCOL}. What
 * came later and can be done without is asked only of those who say that they understand it ({@link Hello#understands}).
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AgentFrame.Hello.class, name = "hello"),
    @JsonSubTypes.Type(value = AgentFrame.Events.class, name = "events"),
    @JsonSubTypes.Type(value = AgentFrame.Taken.class, name = "taken"),
    @JsonSubTypes.Type(value = AgentFrame.Plate.class, name = "plate"),
    @JsonSubTypes.Type(value = AgentFrame.Again.class, name = "again"),
    @JsonSubTypes.Type(value = AgentFrame.Health.class, name = "health"),
    @JsonSubTypes.Type(value = AgentFrame.Told.class, name = "told"),
    @JsonSubTypes.Type(value = AgentFrame.Welcome.class, name = "welcome"),
    @JsonSubTypes.Type(value = AgentFrame.Plugged.class, name = "devices"),
    @JsonSubTypes.Type(value = AgentFrame.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = AgentFrame.Ack.class, name = "ack"),
    @JsonSubTypes.Type(value = AgentFrame.Print.class, name = "print"),
    @JsonSubTypes.Type(value = AgentFrame.Ask.class, name = "ask"),
    @JsonSubTypes.Type(value = AgentFrame.Tone.class, name = "tone"),
    @JsonSubTypes.Type(value = AgentFrame.Look.class, name = "look"),
    @JsonSubTypes.Type(value = AgentFrame.Looked.class, name = "looked")
})
public sealed interface AgentFrame {

    /** Both sides speak the same one, or not at all. */
    int PROTOCOL = 1;

    /** What was added to this protocol, in the words of {@link Hello#understands}. */
    List<String> ADDED = List.of("look");

    /** Characters that are kept of a computer's name or a version. */
    int LONGEST_NAME = 100;

    /** Characters that are kept of what is said to people. */
    int LONGEST_WORDS = 500;

    /**
     * The agent's first word.
     *
     * @param spool which file keeps its events: another one counts from 1 again
     * @param jobs print jobs that it still answers for
     * @param understands what it knows of {@link #ADDED}; null: an older one, nothing
     */
    record Hello(
            int protocol,
            String version,
            String host,
            UUID spool,
            List<String> jobs,
            @Nullable List<String> understands)
            implements AgentFrame {

        public Hello {
            version = OneLine.of(version, LONGEST_NAME);
            host = OneLine.of(host, LONGEST_NAME);
        }

        boolean understands(String word) {
            return understands != null && understands.contains(word);
        }
    }

    /** In their order, without gaps. @param now the agent's clock as it sends them */
    record Events(Instant now, List<AgentEvent> events) implements AgentFrame {}

    /** The job lies on the agent's disk. @param problem it does not, and is not printed; null: it does */
    record Taken(String job, @Nullable String problem) implements AgentFrame {

        public Taken {
            problem = problem == null ? null : OneLine.of(problem, LONGEST_WORDS);
        }
    }

    /** What lies on a scale now; kept by nobody. @param state as a page reads it */
    record Plate(long device, long grams, String state) implements AgentFrame {}

    /** The scanner read the same code twice: it is no second scan. */
    record Again(long device, String raw) implements AgentFrame {}

    /**
     * How it goes on the agent's computer, every few seconds.
     *
     * @param waiting events that the service has not acknowledged
     * @param jobs labels that are not printed yet
     * @param lines by device
     * @param trouble what a person should know, empty for nothing: the disk is full, say
     */
    record Health(int waiting, int jobs, Map<Long, LineHealth> lines, String trouble) implements AgentFrame {

        public Health {
            trouble = OneLine.of(trouble, LONGEST_WORDS);
        }
    }

    /** The answer to {@link Ask}. @param hindrance null: it may be sent a label */
    record Told(
            UUID ask, @Nullable Printed hindrance, @Nullable AgentSeen seen) implements AgentFrame {}

    /**
     * @param received the last event of this spool that the service has: a spool that ends before it was set back
     * @param open those of {@link Hello#jobs} that the service still waits for; the others are not printed
     */
    record Welcome(
            String warehouse,
            String station,
            long received,
            List<AgentDevice> devices,
            @Nullable List<String> open) implements AgentFrame {}

    /** The station's devices, as they are from now on. */
    record Plugged(List<AgentDevice> devices) implements AgentFrame {}

    /** The service's last word, in both languages. @param code protocol, replaced or revoked */
    record Refused(String code, String english, String chinese) implements AgentFrame {}

    /** All events up to this one are kept by the service. */
    record Ack(long received) implements AgentFrame {}

    /** @param job printed once, however often it is sent */
    record Print(String job, long device, byte[] bytes) implements AgentFrame {}

    /** How is this printer? @param hindrance whether it would take a label now; else how it is */
    record Ask(UUID ask, long device, boolean hindrance) implements AgentFrame {}

    /** The scanner's own tone. */
    record Tone(long device, boolean good) implements AgentFrame {}

    /** What did this device say in the last minutes? Somebody looks at it on the bench. */
    record Look(UUID ask, long device) implements AgentFrame {}

    /**
     * The answer to {@link Look}, cut so that it does not burden the line.
     *
     * @param pieces as they came, oldest first, only the newest
     */
    record Looked(UUID ask, LineHealth line, List<RawBytes> pieces) implements AgentFrame {

        private static final int MOST_PIECES = 100;
        private static final int MOST_BYTES = 12_000;
        private static final Duration FAR = Duration.ofDays(1);

        public Looked {
            Objects.requireNonNull(line.counters());
            pieces = newest(pieces).stream().map(Looked::near).toList();
        }

        /** These are of the last minutes: a clock that is far off, or lies, must not carry who reads them out of all time. */
        private static RawBytes near(RawBytes piece) {
            Instant now = Instant.now();
            Instant first = now.minus(FAR);
            Instant last = now.plus(FAR);
            Instant at = piece.at().isBefore(first) ? first : piece.at().isAfter(last) ? last : piece.at();
            return new RawBytes(at, piece.bytes());
        }

        private static List<RawBytes> newest(List<RawBytes> pieces) {
            int from = pieces.size();
            int bytes = 0;
            while (from > 0 && pieces.size() - from < MOST_PIECES) {
                bytes += pieces.get(from - 1).bytes().length;
                if (bytes > MOST_BYTES) {
                    break;
                }
                from--;
            }
            return List.copyOf(pieces.subList(from, pieces.size()));
        }
    }
}
