package org.stowage.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.stowage.device.PrintTalk.Patience;
import org.stowage.device.PrinterStatus.Told;
import org.stowage.kernel.Problem;

/**
 * Label printers: asked how they are, given labels, and believed only as far as they can tell. Paper out, an open head or
 * a pause before a label keeps it here, where it is safe; from its first byte on it is the printer's, and is never sent
 * again by itself. Silence is unknown: not ready, not printed. Never call it in a transaction.
 *
 * <p>Which question a model answers, and whether its answer confirms a label, stands in its profile ({@code status},
 * {@code confirms}).
 */
@ApplicationScoped
public class Printers {

    /** How a printer was, and when it said so. */
    public record Seen(PrinterStatus status, Instant at) {}

    /** Every talk ends by its own limits; this only keeps a caller from waiting for ever. */
    private static final long LONGEST_MS = TimeUnit.MINUTES.toMillis(15);

    private final DeviceHub hub;
    private final Profiles profiles;
    private final Patience patience;
    private final Clock clock = Clock.systemUTC();
    private final Map<DeviceAddress, Seen> seen = new ConcurrentHashMap<>();

    @Inject
    public Printers(DeviceHub hub, Profiles profiles) {
        this(hub, profiles, Patience.USUAL);
    }

    Printers(DeviceHub hub, Profiles profiles, Patience patience) {
        this.hub = hub;
        this.profiles = profiles;
        this.patience = patience;
    }

    /**
     * What keeps this printer from taking a label now, asked at once; empty: it may be sent. A printer that never answers
     * gets its labels; one that confirms labels and is silent has something: Zebra's are, without paper.
     */
    public Optional<Printed> hindrance(DeviceAddress device) {
        PrinterTraits traits = profiles.supporting(device).printing();
        StatusProtocol protocol = protocol(device, traits);
        if (protocol == null) {
            return Optional.empty();
        }
        try {
            PrinterStatus status = result(ask(device, protocol), longestAsk());
            if (status instanceof Told told) {
                return told.hindrance().map(cause -> Printed.notSent(cause, ""));
            }
            return traits.confirms() ? Optional.of(Printed.notSent(PrinterCondition.SILENT, "")) : Optional.empty();
        } catch (LineException e) {
            return Optional.of(Printed.notSent(PrinterCondition.NOT_REACHED, PortLine.text(e)));
        } catch (TimeoutException e) {
            return Optional.of(Printed.notSent(PrinterCondition.SILENT, "its line is busy"));
        }
    }

    /** How many labels it is given in one go, as its profile says; 1 where each document goes alone. */
    public int batch(DeviceAddress device) {
        return device.link() == LinkKind.COMPONENT
                ? 1
                : profiles.supporting(device).printing().batch();
    }

    /** Gives it a label, and waits until it came out where the printer can tell. Ask for its {@link #hindrance} before. */
    public Printed print(DeviceAddress device, byte[] label) {
        return print(device, Strip.of(label)).getFirst();
    }

    /**
     * The same with several labels in one go. Where the line breaks, those that the printer had counted as out are
     * confirmed, those that had begun are unknown, and those of which not one byte went out are not sent.
     *
     * @return what became of each, in their order
     */
    public List<Printed> print(DeviceAddress device, Strip strip) {
        PrinterTraits traits = profiles.supporting(device).printing();
        StatusProtocol protocol = protocol(device, traits);
        var progress = new StripProgress(strip);
        long longest = LONGEST_MS + strip.labels() * patience.labelMs();
        try {
            if (protocol == null && strip.pieces().size() > 1 && device.link() != LinkKind.QUEUE) {
                return result(hub.talk(device, PrintTalk.unasked(strip, progress)), longest);
            }
            if (protocol == null) {
                // one label; or a queue of the system, which takes all of it or nothing
                return progress.ended(Printed.of(result(hub.print(device, strip.bytes()), longest)));
            }
            Told before = last(device)
                    .map(Seen::status)
                    .filter(Told.class::isInstance)
                    .map(Told.class::cast)
                    .orElse(null);
            var talk = new PrintTalk(
                    strip, progress, protocol, before, traits.confirms(), patience, status -> remember(device, status));
            return result(hub.talk(device, talk), longest);
        } catch (LineException e) {
            return e.nothingSent()
                    ? progress.ended(Printed.notSent(PrinterCondition.NOT_REACHED, PortLine.text(e)))
                    : progress.broken(PortLine.text(e));
        } catch (TimeoutException e) {
            return progress.ended(Printed.unknown(PrinterCondition.LINE_BROKEN, "no end in time"));
        }
    }

    /** Asks now; while its line is busy with a label, what was last heard. Empty where the model has no such question. */
    public Optional<Seen> status(DeviceAddress device) {
        StatusProtocol protocol = protocol(device, profiles.supporting(device).printing());
        if (protocol == null) {
            return Optional.empty();
        }
        try {
            result(ask(device, protocol), longestAsk());
        } catch (LineException e) {
            remember(device, PrinterStatus.Unknown.SILENT);
        } catch (TimeoutException e) {
            // the talk that holds the line tells of what it hears
        }
        return last(device);
    }

    /** Whether it can be asked at all. A device whose profile is gone or wrong cannot. */
    public boolean tells(DeviceAddress device) {
        try {
            return protocol(device, profiles.supporting(device).printing()) != null;
        } catch (Problem e) {
            return false;
        }
    }

    /** What was last heard of it. */
    public Optional<Seen> last(DeviceAddress device) {
        return Optional.ofNullable(seen.get(device));
    }

    /** Null where nothing comes back: from a model without such a question, or through a queue or a device file. */
    private static @Nullable StatusProtocol protocol(DeviceAddress device, PrinterTraits traits) {
        boolean bothWays = switch (device.link()) {
            case TCP, SERIAL, SIMULATED -> true;
            case FILE, QUEUE, COMPONENT, BROWSER -> false;
        };
        return bothWays ? StatusProtocol.of(traits) : null;
    }

    private CompletableFuture<PrinterStatus> ask(DeviceAddress device, StatusProtocol protocol) {
        return hub.talk(device, wire -> {
            PrinterStatus status =
                    protocol.ask((question, complete) -> wire.ask(question, patience.answerMs(), complete));
            remember(device, status);
            return status;
        });
    }

    private void remember(DeviceAddress device, PrinterStatus status) {
        seen.put(device, new Seen(status, clock.instant()));
    }

    private long longestAsk() {
        return 5 * patience.answerMs();
    }

    private static <T> T result(CompletableFuture<T> talk, long waitMs) throws LineException, TimeoutException {
        try {
            return talk.get(waitMs, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // what has not begun must not begin any more
            talk.cancel(false);
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof LineException line) {
                throw line;
            }
            throw new LineException(Sent.unknown(String.valueOf(e.getCause())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LineException(Sent.unknown("the service stopped"));
        }
    }
}
