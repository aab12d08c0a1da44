package org.stowage.device;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jdk.net.ExtendedSocketOptions;
import org.jspecify.annotations.Nullable;

/**
 * A raw port: a printer's 9100, or a serial device behind a converter. A peer that died without a word, its cable pulled
 * say, is found out by keep-alives within half a minute.
 */
final class TcpLink implements Link {

    private static final int RAW_PRINTING = 9100;
    private static final long END_MS = 500;

    private final String host;
    private final int port;
    private final int connectMs;
    private volatile @Nullable Talk talk;

    /** @param ended the peer says no more */
    private record Talk(Socket socket, CountDownLatch ended, StringBuffer broken) {}

    TcpLink(String address, int connectMs) {
        int colon = address.lastIndexOf(':');
        this.host = colon < 0 ? address : address.substring(0, colon);
        this.port = colon < 0 ? RAW_PRINTING : Integer.parseInt(address.substring(colon + 1));
        this.connectMs = connectMs;
    }

    @Override
    public void open(LineEars ears) throws IOException {
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), connectMs);
            socket.setTcpNoDelay(true);
            keepAlive(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        var opened = new Talk(socket, new CountDownLatch(1), new StringBuffer());
        talk = opened;
        Thread.ofPlatform().daemon().name("read " + host + ":" + port).start(() -> read(opened, ears));
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        Talk open = talk;
        if (open == null) {
            throw new NothingSentException("not open");
        }
        open.socket().getOutputStream().write(bytes);
    }

    /**
     * Half-closes and listens a moment for the end: most printers close when they have read all. A peer that hung up or
     * reset meanwhile did not take the whole job; one that only keeps silent did, as far as a line can tell.
     */
    @Override
    public void finish() throws IOException {
        Talk open = talk;
        if (open == null || open.ended().getCount() == 0) {
            throw new IOException(host + " hung up before the end of the job");
        }
        open.socket().shutdownOutput();
        try {
            if (open.ended().await(END_MS, TimeUnit.MILLISECONDS)
                    && !open.broken().isEmpty()) {
                throw new IOException(open.broken().toString());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while " + host + " took the job", e);
        }
    }

    @Override
    public boolean isThere() {
        Talk open = talk;
        return open != null && open.ended().getCount() > 0;
    }

    @Override
    public void close() {
        Talk open = talk;
        talk = null;
        if (open != null) {
            try {
                open.socket().close();
            } catch (IOException e) {
                // the line is gone, which is what was wanted
            }
        }
    }

    private static void keepAlive(Socket socket) throws IOException {
        socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
        if (socket.supportedOptions().contains(ExtendedSocketOptions.TCP_KEEPIDLE)) {
            socket.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, 10);
            socket.setOption(ExtendedSocketOptions.TCP_KEEPINTERVAL, 5);
            socket.setOption(ExtendedSocketOptions.TCP_KEEPCOUNT, 3);
        }
    }

    private static void read(Talk open, LineEars ears) {
        byte[] buffer = new byte[1024];
        String end = "the peer hung up";
        try (InputStream in = open.socket().getInputStream()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                ears.heard(Arrays.copyOf(buffer, n));
            }
            open.ended().countDown();
        } catch (IOException e) {
            end = PortLine.text(e);
            open.broken().append(end);
            open.ended().countDown();
        }
        ears.lost(end);
    }
}
