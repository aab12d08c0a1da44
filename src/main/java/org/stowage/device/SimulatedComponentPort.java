package org.stowage.device;

import java.io.IOException;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Where a simulated print component listens: a WebSocket on a TCP port, for all callers at once. */
public final class SimulatedComponentPort implements AutoCloseable {

    private final SimulatedComponent component;
    private final SimulatedDoor door;
    private final Set<Socket> callers = ConcurrentHashMap.newKeySet();

    private SimulatedComponentPort(SimulatedComponent component, SimulatedDoor door) {
        this.component = component;
        this.door = door;
    }

    /**
     * @param address {@code tcp:13528}, {@code tcp:host:13528}; {@code tcp:0}: any free port
     * @throws IOException the port is taken
     * @throws IllegalArgumentException it is no TCP port
     */
    public static SimulatedComponentPort open(String address, SimulatedComponent component) throws IOException {
        @Nullable SimulatedDoor door = SimulatedDoor.at(address, 0);
        if (door == null) {
            throw new IllegalArgumentException("a print component listens on a TCP port, not on " + address);
        }
        var port = new SimulatedComponentPort(component, door);
        door.serveAll("component " + address, port::serve);
        return port;
    }

    public int number() {
        return door.number();
    }

    /** It is ended in the middle of what it does. */
    @Override
    public void close() throws IOException {
        door.close();
        for (Socket caller : callers) {
            caller.close();
        }
    }

    private void serve(Socket caller) throws IOException {
        callers.add(caller);
        try {
            WebSocketHost host = WebSocketHost.greet(caller);
            host.hear(text -> {
                for (String said : component.answer(text)) {
                    host.say(said);
                }
            });
        } finally {
            callers.remove(caller);
        }
    }
}
