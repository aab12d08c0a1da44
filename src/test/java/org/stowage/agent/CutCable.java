package org.stowage.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A network cable between an agent and the service that a test cuts, mends, or freezes so that neither end notices. */
final class CutCable implements AutoCloseable {

    enum State {
        WHOLE,
        /** Every connection breaks, and so does every new one. */
        CUT,
        /** Connections stay open and nothing comes through. */
        FROZEN
    }

    private final int target;
    private final ServerSocket ear;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile State state = State.WHOLE;

    CutCable(int target) throws IOException {
        this.target = target;
        this.ear = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("cable").start(this::accept);
    }

    int port() {
        return ear.getLocalPort();
    }

    void turn(State to) {
        state = to;
        if (to == State.CUT) {
            open.forEach(CutCable::shut);
            open.clear();
        }
    }

    private void accept() {
        try {
            while (!ear.isClosed()) {
                Socket near = ear.accept();
                if (state == State.CUT) {
                    near.close();
                    continue;
                }
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(near);
                open.add(far);
                Thread.ofPlatform().daemon().start(() -> carry(near, far));
                Thread.ofPlatform().daemon().start(() -> carry(far, near));
            }
        } catch (IOException e) {
            open.forEach(CutCable::shut);
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] bytes = new byte[8_192];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                while (state == State.FROZEN) {
                    Thread.sleep(10);
                }
                out.write(bytes, 0, read);
            }
        } catch (IOException e) {
            shut(to);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            shut(from);
            shut(to);
        }
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        ear.close();
        turn(State.CUT);
    }
}
