package org.stowage.device;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * All ports of this computer. What is sent to one device goes out in order, each job whole; a device that hangs holds up
 * nobody else. A scanner or scale is heard for as long as somebody listens, through every loss of its line.
 */
@ApplicationScoped
public class DeviceHub {

    private static final long FIRST_TRY_MS = 250;
    private static final LineEars NOBODY = new LineEars() {
        @Override
        public void heard(byte[] bytes) {}

        @Override
        public void lost(String why) {}
    };

    private final Profiles profiles;
    private final Links links;
    private final Map<DeviceAddress, DevicePort> ports = new ConcurrentHashMap<>();
    private final Map<DeviceAddress, LineTrail> trails = new ConcurrentHashMap<>();
    private final Clock clock = Clock.systemUTC();

    public DeviceHub(Profiles profiles, SimulatedDevices simulated) {
        this.profiles = profiles;
        this.links = new Links(simulated);
    }

    /**
     * One job for one device; the answer comes when its line took the bytes or failed. A job that is cancelled before its
     * turn is not sent. Never call it in a transaction.
     */
    public CompletableFuture<Sent> print(DeviceAddress device, byte[] bytes) {
        DevicePort port = ports.get(device);
        if (port == null) {
            // what is heard has a line only while somebody listens: one that nobody closes would keep others out
            if (!profiles.supporting(device).kind().equals("printer")) {
                return CompletableFuture.completedFuture(Sent.notReached("nobody listens to " + device.address()));
            }
            port = port(device);
        }
        return port.send(bytes);
    }

    /** Questions and answers with one device, whole like a job, in its turn among the jobs. */
    <T> CompletableFuture<T> talk(DeviceAddress device, Talk<T> talk) {
        return port(device).talk(talk);
    }

    /**
     * Opens the line of a scanner or scale and hands its frames on until the answer is closed. A line that cannot be opened
     * now is tried again by itself; {@link #health} tells how it is.
     *
     * @throws IOException somebody listens to this device already
     */
    public AutoCloseable listen(DeviceAddress device, ScanListener listener) throws IOException {
        Profile profile = profiles.supporting(device);
        var input = new DeviceInput(device, profile, listener, trail(device));
        DevicePort port;
        synchronized (ports) {
            // looked at first: a second line to the same device would take the bytes away from the first
            if (ports.containsKey(device)) {
                throw new IOException(device.address() + " is in use already");
            }
            port = new DevicePort(links.terms(device, profile), input, trail(device));
            ports.put(device, port);
        }
        input.start(port::send);
        port.tried()
                .completeOnTimeout(null, FIRST_TRY_MS, TimeUnit.MILLISECONDS)
                .join();
        return () -> {
            ports.remove(device, port);
            port.close();
            input.close();
        };
    }

    /** The scanner's own tone or light, where its profile knows one and its line is open: a late one would mislead. */
    public void beep(DeviceAddress device, Beep beep) {
        ScannerTraits traits = profiles.supporting(device).scanning();
        NamedBytes bytes = beep == Beep.GOOD ? traits.good() : traits.bad();
        DevicePort port = ports.get(device);
        if (bytes != null && port != null && health(device).open()) {
            port.send(bytes.bytes());
        }
    }

    public LineHealth health(DeviceAddress device) {
        return trail(device).health();
    }

    /** @param watcher is told of each piece as it comes, on the device's own thread: it must not take its time */
    public AutoCloseable watch(DeviceAddress device, Consumer<RawBytes> watcher) {
        return trail(device).tape().watch(watcher);
    }

    /** The pieces as they came in the last minutes, oldest first, which a raw frame puts together. */
    public List<RawBytes> pieces(DeviceAddress device) {
        return trail(device).tape().last(clock.instant());
    }

    /** Its line is closed after the job at hand and may be used by others. */
    public void release(DeviceAddress device) {
        DevicePort port = ports.remove(device);
        if (port != null) {
            port.retire();
        }
    }

    private DevicePort port(DeviceAddress device) {
        return ports.computeIfAbsent(
                device, where -> new DevicePort(links.terms(where, profiles.supporting(where)), NOBODY, trail(where)));
    }

    private LineTrail trail(DeviceAddress device) {
        return trails.computeIfAbsent(device, where -> new LineTrail());
    }

    void stop(@Observes ShutdownEvent event) {
        ports.values().forEach(DevicePort::close);
        ports.clear();
    }
}
