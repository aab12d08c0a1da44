package org.stowage.device;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.stowage.device.Decoding.Decoded;

/**
 * Between the line of a scanner or scale and whoever hears it. The line's thread only keeps the bytes; a thread of the
 * device's own makes frames of them, so that a listener that takes its time loses nothing.
 */
final class DeviceInput implements LineEars, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(DeviceInput.class);
    private static final int QUEUE = 4_096;
    private static final long TICK_MS = 20;

    /** @param bytes null: the line broke here */
    private record Piece(byte @Nullable [] bytes, Instant at, long ms) {}

    private final DeviceAddress device;
    private final Decoding decoding;
    private final DoubleReads doubles;
    private final ScanListener listener;
    private final LineTrail trail;
    private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>(QUEUE);
    private final Clock clock = Clock.systemUTC();
    private volatile Consumer<byte[]> answer = bytes -> {};
    private volatile boolean closed;

    DeviceInput(DeviceAddress device, Profile profile, ScanListener listener, LineTrail trail) {
        this.device = device;
        this.decoding = Decoding.of(profile);
        this.doubles = new DoubleReads(
                profile.kind().equals("scanner") ? profile.scanning().doubleReadMs() : 0);
        this.listener = listener;
        this.trail = trail;
    }

    /** @param answers takes what the device waits for */
    void start(Consumer<byte[]> answers) {
        answer = answers;
        Thread.ofPlatform().daemon().name("ears " + device.address()).start(this::work);
    }

    @Override
    public void heard(byte[] bytes) {
        keep(new Piece(bytes, clock.instant(), now()));
    }

    @Override
    public void lost(String why) {
        keep(new Piece(null, clock.instant(), now()));
    }

    @Override
    public void close() {
        closed = true;
    }

    /** Waits where the queue is full: the operating system keeps the bytes meanwhile. */
    private void keep(Piece piece) {
        try {
            while (!closed && !pieces.offer(piece, 1, TimeUnit.SECONDS)) {
                trail.trouble("whoever hears " + device.address() + " is slow");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            while (!closed) {
                Piece piece = pieces.poll(TICK_MS, TimeUnit.MILLISECONDS);
                take(piece == null ? new Piece(new byte[0], clock.instant(), now()) : piece);
            }
        } catch (InterruptedException e) {
            LOG.debugf("no longer listening to %s", device.address());
        }
    }

    private void take(Piece piece) {
        byte[] bytes = piece.bytes();
        if (bytes == null) {
            decoding.lost();
            return;
        }
        Decoded decoded;
        if (bytes.length == 0) {
            decoded = decoding.idle(piece.ms());
        } else {
            trail.tape().came(new RawBytes(piece.at(), bytes));
            decoded = decoding.add(bytes, piece.ms());
        }
        decoded.answers().forEach(answer);
        decoded.troubles().forEach(trail::trouble);
        tell(decoded.frames(), piece);
    }

    private void tell(List<byte[]> frames, Piece piece) {
        for (byte[] frame : frames) {
            try {
                tell(frame, piece);
            } catch (RuntimeException e) {
                // one scan that nobody can take must not take the next one with it
                LOG.errorf(e, "what %s sent", device.address());
                trail.trouble(PortLine.text(e));
            }
        }
    }

    private void tell(byte[] frame, Piece piece) {
        if (doubles.isAgain(frame, piece.ms())) {
            trail.swallowed();
            LOG.infof("%s read the same code again, it is no second scan", device.address());
            listener.swallowed(device, frame, piece.at());
        } else {
            trail.frame();
            listener.frame(device, frame, piece.at());
        }
    }

    private static long now() {
        return System.nanoTime() / 1_000_000;
    }
}
