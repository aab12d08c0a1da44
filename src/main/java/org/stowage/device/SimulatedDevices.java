package org.stowage.device;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Scanners, printers and scales that exist in memory only: a newcomer works without hardware, and a test pulls a plug
 * without a hand. A simulated printer keeps its last {@value #KEPT} jobs.
 */
@ApplicationScoped
public class SimulatedDevices {

    /** What a simulated device does with the next line or bytes. */
    public enum Trouble {
        NONE,
        /** Nobody answers: no line can be opened. */
        UNREACHABLE,
        /** The line breaks while bytes are on it. */
        BREAKS
    }

    private static final int KEPT = 200;

    private final Map<String, Deque<byte[]>> jobs = new ConcurrentHashMap<>();
    private final Map<String, Consumer<byte[]>> listeners = new ConcurrentHashMap<>();
    private final Map<String, Trouble> troubles = new ConcurrentHashMap<>();
    private final Map<String, SimulatedUnit> units = new ConcurrentHashMap<>();

    /** The jobs that this printer took, oldest first. */
    public List<byte[]> printed(String address) {
        Deque<byte[]> kept = jobs.get(address);
        if (kept == null) {
            return List.of();
        }
        synchronized (kept) {
            return List.copyOf(kept);
        }
    }

    public void trouble(String address, Trouble trouble) {
        troubles.put(address, trouble);
    }

    /** Bytes as a simulated scanner or scale sends them; nobody hears them while no line is open. */
    public void say(String address, byte[] bytes) {
        @Nullable Consumer<byte[]> listener = listeners.get(address);
        if (listener != null) {
            listener.accept(bytes);
        }
    }

    /** What stands at the other end of this line: it is made when somebody first asks for it. */
    public SimulatedUnit unit(String address, Profile profile) {
        return units.computeIfAbsent(address, where -> SimulatedUnit.of(profile, bytes -> say(where, bytes)));
    }

    boolean isReachable(String address) {
        return troubles.get(address) != Trouble.UNREACHABLE;
    }

    void mustBeReachable(String address) throws IOException {
        if (!isReachable(address)) {
            throw new IOException("simulated: " + address + " does not answer");
        }
    }

    void take(String address, byte[] bytes) throws IOException {
        mustBeReachable(address);
        if (troubles.get(address) == Trouble.BREAKS) {
            throw new IOException("simulated: the line to " + address + " broke");
        }
        Deque<byte[]> kept = jobs.computeIfAbsent(address, a -> new ArrayDeque<>());
        synchronized (kept) {
            kept.addLast(bytes.clone());
            while (kept.size() > KEPT) {
                kept.removeFirst();
            }
        }
    }

    void listen(String address, Consumer<byte[]> listener) {
        listeners.put(address, listener);
    }

    void forget(String address, Consumer<byte[]> listener) {
        listeners.remove(address, listener);
    }
}
