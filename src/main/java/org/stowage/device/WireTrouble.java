package org.stowage.device;

import java.io.IOException;
import java.util.Arrays;

/** What goes wrong between a simulated printer and its caller: the cable cut in a label, a trickle, a printer that hangs. */
public final class WireTrouble {

    private static final long SLICE_MS = 50;

    /** Takes what the printer says. */
    interface Mouth {
        void say(byte[] bytes) throws IOException;
    }

    /** Ends the line at once. */
    interface Knife {
        void cut() throws IOException;
    }

    private final SimulatedPrinter printer;
    private volatile int cutAt;
    private volatile int bytesPerSecond;
    private volatile boolean stalled;
    private volatile boolean ended;

    WireTrouble(SimulatedPrinter printer) {
        this.printer = printer;
    }

    /** Once: after so many bytes of a label the line is gone. 0: never. */
    public void cutAt(int labelBytes) {
        cutAt = labelBytes;
    }

    /** 0: as fast as they come. */
    public void slow(int bytesEachSecond) {
        bytesPerSecond = bytesEachSecond;
    }

    /** It reads nothing any more, and closes nothing. */
    public void stall(boolean on) {
        stalled = on;
    }

    void end() {
        ended = true;
    }

    /** Returns when the printer reads on. */
    void mayRead() throws IOException {
        while (stalled && !ended) {
            sleep(SLICE_MS);
        }
        if (ended) {
            throw new IOException("switched off");
        }
    }

    void take(byte[] bytes, Mouth mouth, Knife knife) throws IOException {
        int at = 0;
        while (at < bytes.length) {
            mayRead();
            int length = Math.min(slice(), bytes.length - at);
            byte[] answer = printer.hear(Arrays.copyOfRange(bytes, at, at + length), SimulatedPrinterPort.now());
            at += length;
            boolean cut = cutAt > 0 && printer.labelBytes() >= cutAt;
            if (answer.length > 0 && !cut) {
                mouth.say(answer);
            }
            if (cut) {
                cutAt = 0;
                printer.forget();
                knife.cut();
                return;
            }
        }
    }

    /** How many bytes go over at once: never beyond the cut. */
    private int slice() {
        int most = Integer.MAX_VALUE;
        if (bytesPerSecond > 0) {
            sleep(SLICE_MS);
            most = (int) Math.max(1, bytesPerSecond * SLICE_MS / 1000);
        }
        return cutAt > 0 ? Math.clamp((long) cutAt - printer.labelBytes(), 1, most) : most;
    }

    private static void sleep(long ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
