package org.stowage.device;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where a simulated scale is plugged in: one end of a cable, or a TCP port as a serial server offers it, which serves one
 * caller at a time.
 */
public final class SimulatedScalePort implements AutoCloseable {

    private static final long TICK_MS = 10;

    private final SimulatedScale scale;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("simulated scale").factory());
    private final @Nullable SimulatedDoor door;
    private volatile @Nullable Link cable;
    private volatile @Nullable Socket caller;

    private SimulatedScalePort(SimulatedScale scale, @Nullable SimulatedDoor door) {
        this.scale = scale;
        this.door = door;
    }

    /**
     * @param address {@code tcp:4001}, {@code tcp:host:4001} ({@code tcp:0}: any free port) or the path of a serial port
     * @throws IOException the port is taken, or cannot be opened
     */
    public static SimulatedScalePort open(String address, SimulatedScale scale) throws IOException {
        SimulatedDoor door = SimulatedDoor.at(address, 0);
        var port = new SimulatedScalePort(scale, door);
        if (door == null) {
            port.plugIn(new SerialLink(address, Profile.Serial.USUAL));
        } else {
            door.serveEach("scale " + address, port::serve);
        }
        port.clock.scheduleAtFixedRate(() -> port.say(scale.tick(now())), TICK_MS, TICK_MS, TimeUnit.MILLISECONDS);
        return port;
    }

    /** The TCP port; 0 on a cable. */
    public int number() {
        return door == null ? 0 : door.number();
    }

    @Override
    public void close() throws IOException {
        clock.shutdownNow();
        Link plugged = cable;
        if (plugged != null) {
            plugged.close();
        }
        if (door != null) {
            door.close();
        }
        hangUp();
    }

    static long now() {
        return System.nanoTime() / 1_000_000;
    }

    private void plugIn(Link link) throws IOException {
        link.open(new LineEars() {
            @Override
            public void heard(byte[] bytes) {
                // on the clock's thread, so that an answer never lands inside a frame
                clock.execute(() -> say(scale.hear(bytes, now())));
            }

            @Override
            public void lost(String why) {
                cable = null;
            }
        });
        cable = link;
    }

    private void serve(Socket listening) throws IOException {
        caller = listening;
        try {
            SimulatedDoor.listen(listening, bytes -> clock.execute(() -> say(scale.hear(bytes, now()))));
        } finally {
            caller = null;
        }
    }

    private void say(byte[] bytes) {
        if (bytes.length == 0) {
            return;
        }
        try {
            Link plugged = cable;
            Socket listening = caller;
            if (plugged != null) {
                plugged.write(bytes);
            } else if (listening != null) {
                OutputStream out = listening.getOutputStream();
                out.write(bytes);
                out.flush();
            }
        } catch (IOException e) {
            // as on a real wire, what nobody hears is lost
            hangUp();
        }
    }

    private void hangUp() {
        Socket open = caller;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // it is gone, which is what was wanted
            }
        }
    }
}
