package org.stowage.device;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A printer's raw port. Accepting bytes is all that it tells: most models take one connection, so it is kept short. */
final class TcpLink implements Link {

    private static final int RAW_PRINTING = 9100;

    private final String host;
    private final int port;
    private final int connectMs;
    private volatile @Nullable Socket socket;

    TcpLink(String address, int connectMs) {
        int colon = address.lastIndexOf(':');
        this.host = colon < 0 ? address : address.substring(0, colon);
        this.port = colon < 0 ? RAW_PRINTING : Integer.parseInt(address.substring(colon + 1));
        this.connectMs = connectMs;
    }

    @Override
    public void open(Consumer<byte[]> received) throws IOException {
        var opened = new Socket();
        try {
            opened.connect(new InetSocketAddress(host, port), connectMs);
            opened.setTcpNoDelay(true);
        } catch (IOException e) {
            opened.close();
            throw e;
        }
        socket = opened;
        Thread.ofPlatform().daemon().name("read " + host + ":" + port).start(() -> read(opened, received));
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        Socket open = socket;
        if (open == null) {
            throw new IOException("not open");
        }
        open.getOutputStream().write(bytes);
        open.getOutputStream().flush();
        // half-close: the printer reads to the end; a reset meanwhile is an error here, not a silent loss
        open.shutdownOutput();
    }

    @Override
    public void close() {
        Socket open = socket;
        socket = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // the line is gone, which is what was wanted
            }
        }
    }

    private static void read(Socket open, Consumer<byte[]> received) {
        byte[] buffer = new byte[1024];
        try (InputStream in = open.getInputStream()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                received.accept(Arrays.copyOf(buffer, n));
            }
        } catch (IOException e) {
            // the writer meets the same broken line and says so
        }
    }
}
