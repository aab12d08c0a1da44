package org.stowage.agent;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.stowage.kernel.Texts;
import org.stowage.station.AgentDevice;
import org.stowage.station.AgentFrame;

/**
 * The computer of a packing desk: its scanners, scale and printer work for a service somewhere else. While the line to it is
 * down, scans, weights and the ends of print jobs wait on this computer's disk, in their order.
 */
public final class StationAgent implements AutoCloseable {

    private static final long LOOK_AGAIN_SECONDS = 10;

    private final AgentSettings settings;
    private final String version;
    private final AgentVoice voice;
    private final Outbox outbox = new Outbox();
    private final Spool spool;
    private final PluggedIn plugged;
    private final AgentEars ears;
    private final AgentHub hub;
    private final AgentPrinting printing;
    private final ExecutorService asked = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("asked ", 0).factory());
    private final ScheduledExecutorService plugging = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("plugging").factory());
    private final CountDownLatch closed = new CountDownLatch(1);

    /** @throws IOException its home cannot be used, or another agent uses it */
    public StationAgent(AgentSettings settings, String version, AgentVoice voice) throws IOException {
        this.settings = settings;
        this.version = version;
        this.voice = voice;
        this.spool = new Spool(Directories.own(settings.home()).resolve("spool"), settings.spoolLimit());
        this.plugged = new PluggedIn(settings.home().resolve("station.json"));
        this.ears = new AgentEars(spool, outbox::offer);
        this.hub = new AgentHub(settings.home(), ears);
        this.printing = new AgentPrinting(spool, hub, () -> outbox.offer(Outbox.WAKE));
        hub.plug(plugged.read());
        plugging.scheduleWithFixedDelay(hub::tend, LOOK_AGAIN_SECONDS, LOOK_AGAIN_SECONDS, TimeUnit.SECONDS);
    }

    /** Works until it is closed. @throws RefusedException the service does not want it, for good */
    public void run() throws RefusedException, InterruptedException {
        var pauses = new Pauses(settings.times().longestWait(), new Random());
        while (closed.getCount() > 0) {
            var talk = new AgentTalk(spool, outbox, settings.times());
            String why;
            try {
                why = talk(talk);
            } catch (WebSocketHandshakeException e) {
                int status = e.getResponse().statusCode();
                if (status == 401 || status == 403) {
                    throw new RefusedException(noToken());
                }
                why = "HTTP " + status;
            } catch (IOException e) {
                talk.refuse();
                why = String.valueOf(e.getMessage());
            }
            if (talk.welcomed()) {
                pauses.reset();
            }
            long wait = pauses.next();
            voice.say("agent.lost", settings.server(), why, spool.waitingCount());
            if (closed.await(wait, TimeUnit.MILLISECONDS)) {
                return;
            }
        }
    }

    /** @return why it ended */
    private String talk(AgentTalk talk) throws IOException, InterruptedException, RefusedException {
        outbox.clear();
        try (AgentLine line = AgentLine.open(settings, frame -> heard(talk, frame))) {
            line.send(new AgentFrame.Hello(
                    AgentFrame.PROTOCOL, version, host(), spool.id(), spool.held(), AgentFrame.ADDED));
            while (closed.getCount() > 0) {
                talk.step(line, this::health);
            }
        }
        return "stopped";
    }

    private AgentFrame.Health health() {
        String trouble = ears.trouble().isEmpty() ? hub.trouble() : ears.trouble();
        return new AgentFrame.Health(spool.waitingCount(), spool.jobs().size(), hub.health(), trouble);
    }

    private void heard(AgentTalk talk, AgentFrame frame) {
        try {
            switch (frame) {
                case AgentFrame.Welcome welcome -> {
                    if (talk.welcomed(welcome)) {
                        voice.say("agent.connected", settings.server(), welcome.station(), welcome.warehouse());
                        plug(welcome.devices());
                        plugging.execute(() -> printing.resume(welcome.open()));
                    }
                }
                case AgentFrame.Plugged changed -> plug(changed.devices());
                case AgentFrame.Ack ack -> talk.acked(ack.received());
                case AgentFrame.Print print -> outbox.offer(new AgentFrame.Taken(print.job(), printing.take(print)));
                case AgentFrame.Ask ask -> asked.execute(() -> outbox.offer(new AgentAnswers(hub).answer(ask)));
                case AgentFrame.Look look -> asked.execute(() -> outbox.offer(hub.looked(look)));
                case AgentFrame.Tone tone -> hub.tone(tone.device(), tone.good());
                case AgentFrame.Refused refused -> talk.refused(refused);
                default -> voice.say("agent.not-understood", frame.getClass().getSimpleName());
            }
        } catch (IOException e) {
            voice.say("agent.disk", String.valueOf(e.getMessage()));
        }
    }

    private void plug(List<AgentDevice> devices) {
        plugging.execute(() -> {
            hub.plug(devices);
            try {
                plugged.write(devices);
            } catch (IOException e) {
                voice.say("agent.disk", String.valueOf(e.getMessage()));
            }
        });
    }

    private static AgentFrame.Refused noToken() {
        return new AgentFrame.Refused(
                "revoked",
                Texts.of("agent", "agent.token-refused", Locale.ENGLISH),
                Texts.of("agent", "agent.token-refused", Texts.CHINESE));
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "-";
        }
    }

    @Override
    public void close() {
        closed.countDown();
        plugging.shutdownNow();
        asked.shutdownNow();
        printing.close();
        hub.close();
        try {
            spool.close();
        } catch (IOException e) {
            voice.say("agent.disk", String.valueOf(e.getMessage()));
        }
    }
}
