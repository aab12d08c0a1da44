package org.stowage.device;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Where a simulated device waits on the network: {@code tcp:4001}, {@code tcp:host:4001}; {@code tcp:0} is any free port.
 * Without a host only this computer reaches it.
 */
final class SimulatedDoor implements AutoCloseable {

    /** What the device does with somebody who is connected; when it returns, it has hung up. */
    interface Host {
        void serve(Socket caller) throws IOException;
    }

    /** Takes what a caller says. */
    interface Ears {
        void hear(byte[] bytes) throws IOException;
    }

    private static final String TCP = "tcp:";
    private static final String HERE = "127.0.0.1";

    private final ServerSocket server;

    private SimulatedDoor(ServerSocket server) {
        this.server = server;
    }

    /**
     * @param receiveBytes room for what was not read yet; 0: as the system has it
     * @return null for the path of a serial port
     * @throws IOException the port is taken
     * @throws IllegalArgumentException there is no port number
     */
    static @Nullable SimulatedDoor at(String address, int receiveBytes) throws IOException {
        if (!address.startsWith(TCP)) {
            return null;
        }
        String where = address.substring(TCP.length());
        int colon = where.lastIndexOf(':');
        String number = where.substring(colon + 1);
        if (!number.matches("\\d{1,5}")) {
            throw new IllegalArgumentException("\"" + number + "\" is no port number");
        }
        var server = new ServerSocket();
        if (receiveBytes > 0) {
            server.setReceiveBufferSize(receiveBytes);
        }
        server.bind(new InetSocketAddress(colon < 0 ? HERE : where.substring(0, colon), Integer.parseInt(number)));
        return new SimulatedDoor(server);
    }

    /** One caller after the other, as most devices do. */
    void serveEach(String device, Host host) {
        serve(device, host, Runnable::run);
    }

    /** All callers at once. */
    void serveAll(String device, Host host) {
        serve(device, host, call -> start(device, call));
    }

    /** Until the caller has hung up. */
    static void listen(Socket caller, Ears ears) throws IOException {
        byte[] buffer = new byte[1024];
        for (int n = caller.getInputStream().read(buffer);
                n >= 0;
                n = caller.getInputStream().read(buffer)) {
            ears.hear(Arrays.copyOf(buffer, n));
        }
    }

    int number() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve(String device, Host host, Executor calls) {
        start(device, () -> {
            while (!server.isClosed()) {
                try {
                    Socket caller = server.accept();
                    calls.execute(() -> attend(host, caller));
                } catch (IOException e) {
                    // closed, or the caller was gone before he was heard
                }
            }
        });
    }

    private static void attend(Host host, Socket caller) {
        try (caller) {
            host.serve(caller);
        } catch (IOException e) {
            // broken off, which is as good as hung up: the next one may come
        }
    }

    private static void start(String device, Runnable work) {
        Thread.ofPlatform().daemon().name("simulated " + device).start(work);
    }
}
