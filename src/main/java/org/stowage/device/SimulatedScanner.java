package org.stowage.device;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;

/**
 * A scanner without iron on a real cable: it types codes as a scanner does, in one piece or several, with a suffix of its
 * choice, and goes on with the same code when the cable was pulled meanwhile.
 */
public final class SimulatedScanner {

    private static final long PAUSE_MS = 3;
    private static final long PATIENCE_MS = 200;

    /**
     * @param suffix bytes behind each code; may be empty
     * @param split type each code in several pieces, as a wire may deliver it
     */
    public record Manner(byte[] suffix, boolean split) {}

    private final SimulatedScannerPort port;
    private final Manner manner;
    private final Random random = new Random();

    public SimulatedScanner(SimulatedScannerPort port, Manner manner) {
        this.port = port;
        this.manner = manner;
    }

    /** Returns when somebody at the other end could read the whole code. */
    public void scan(byte[] code) throws InterruptedException {
        byte[] bytes = Arrays.copyOf(code, code.length + manner.suffix().length);
        System.arraycopy(manner.suffix(), 0, bytes, code.length, manner.suffix().length);
        while (!type(bytes)) {
            // as a hand does: plug in, pull the trigger again
            Thread.sleep(PATIENCE_MS);
        }
    }

    private boolean type(byte[] bytes) throws InterruptedException {
        try {
            int at = 0;
            while (at < bytes.length) {
                int end = manner.split() ? at + 1 + random.nextInt(bytes.length - at) : bytes.length;
                port.write(Arrays.copyOfRange(bytes, at, end));
                at = end;
                if (at < bytes.length) {
                    Thread.sleep(PAUSE_MS);
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
