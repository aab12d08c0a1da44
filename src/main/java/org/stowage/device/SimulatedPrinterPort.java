package org.stowage.device;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where a simulated printer is plugged in: a TCP port that serves one caller at a time, as most print servers do, or one
 * end of a cable. What goes wrong on the wire goes wrong here ({@link WireTrouble}).
 */
public final class SimulatedPrinterPort implements AutoCloseable {

    private static final long TICK_MS = 10;
    private static final int SMALL_BUFFER = 4096;

    private final SimulatedPrinter printer;
    private final WireTrouble trouble;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("simulated printer").factory());
    private final @Nullable SimulatedDoor door;
    private volatile @Nullable AutoCloseable line;

    private SimulatedPrinterPort(SimulatedPrinter printer, @Nullable SimulatedDoor door) {
        this.printer = printer;
        this.door = door;
        this.trouble = new WireTrouble(printer);
        clock.scheduleAtFixedRate(() -> printer.tick(now()), TICK_MS, TICK_MS, TimeUnit.MILLISECONDS);
    }

    /**
     * @param address {@code tcp:9100}, {@code tcp:host:9100} ({@code tcp:0}: any free port) or the path of a serial port
     * @throws IOException the port is taken, or cannot be opened
     */
    public static SimulatedPrinterPort open(String address, SimulatedPrinter printer) throws IOException {
        // a printer has little room: who sends faster than it reads must wait
        SimulatedDoor door = SimulatedDoor.at(address, SMALL_BUFFER);
        var port = new SimulatedPrinterPort(printer, door);
        if (door == null) {
            port.plugIn(new SerialLink(address, Profile.Serial.USUAL));
        } else {
            door.serveEach("printer " + address, port::serve);
        }
        return port;
    }

    /** What goes wrong on its wire. */
    public WireTrouble trouble() {
        return trouble;
    }

    /** The TCP port; 0 on a cable. */
    public int number() {
        return door == null ? 0 : door.number();
    }

    @Override
    public void close() throws IOException {
        trouble.end();
        clock.shutdownNow();
        unplug();
        if (door != null) {
            door.close();
        }
    }

    private void plugIn(Link cable) throws IOException {
        line = cable;
        cable.open(new LineEars() {
            @Override
            public void heard(byte[] bytes) {
                try {
                    trouble.take(bytes, cable::write, SimulatedPrinterPort.this::unplug);
                } catch (IOException e) {
                    unplug();
                }
            }

            @Override
            public void lost(String why) {
                unplug();
            }
        });
    }

    private void serve(Socket caller) throws IOException {
        line = caller;
        try {
            trouble.mayRead();
            SimulatedDoor.listen(caller, bytes -> {
                trouble.take(bytes, caller.getOutputStream()::write, () -> reset(caller));
                trouble.mayRead();
            });
        } finally {
            printer.forget();
        }
    }

    /** As if somebody had switched the printer off: the other side sees a reset, not an end. */
    private static void reset(Socket caller) throws IOException {
        caller.setSoLinger(true, 0);
        caller.close();
    }

    private void unplug() {
        AutoCloseable open = line;
        line = null;
        if (open != null) {
            try {
                open.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static long now() {
        return System.nanoTime() / 1_000_000;
    }
}
