package org.stowage.device;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/**
 * A WebSocket (RFC 6455) on a plain socket: text messages in, text messages out. Vert.x cannot stand in for it here: where
 * Quarkus ran before in the same process, one of our own no longer answers.
 */
public final class WebSocketStandIn implements AutoCloseable {

    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;

    private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final Function<String, List<String>> answers;

    /** @param answers what is said to a message */
    public WebSocketStandIn(Function<String, List<String>> answers) throws IOException {
        this.answers = answers;
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket caller = server.accept();
                Thread.ofVirtual().start(() -> talk(caller));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket caller) {
        try (caller;
                var in = new DataInputStream(caller.getInputStream());
                OutputStream out = caller.getOutputStream()) {
            out.write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            + "Sec-WebSocket-Accept: " + accepted(key(in)) + "\r\n\r\n")
                    .getBytes(US_ASCII));
            while (true) {
                int opcode = in.readUnsignedByte() & 0x0F;
                byte[] payload = payload(in);
                if (opcode == TEXT) {
                    for (String answer : answers.apply(new String(payload, UTF_8))) {
                        out.write(frame(TEXT, answer.getBytes(UTF_8)));
                    }
                } else if (opcode == PING) {
                    out.write(frame(PONG, payload));
                } else if (opcode == CLOSE) {
                    out.write(frame(CLOSE, payload));
                    return;
                }
            }
        } catch (IOException e) {
            // it hung up
        }
    }

    @SuppressWarnings("deprecation") // a header is ASCII, a line at a time
    private static String key(DataInputStream in) throws IOException {
        String key = "";
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            key = line.toLowerCase(java.util.Locale.ROOT).startsWith("sec-websocket-key:")
                    ? line.substring(line.indexOf(':') + 1).strip()
                    : key;
        }
        return key;
    }

    private static String accepted(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest((key + MAGIC).getBytes(US_ASCII));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A client masks what it sends. */
    private static byte[] payload(DataInputStream in) throws IOException {
        int length = in.readUnsignedByte() & 0x7F;
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = Math.toIntExact(in.readLong());
        }
        byte[] mask = in.readNBytes(4);
        byte[] payload = in.readNBytes(length);
        for (int i = 0; i < payload.length; i++) {
            payload[i] ^= mask[i % 4];
        }
        return payload;
    }

    private static byte[] frame(int opcode, byte[] text) {
        ByteBuffer frame = ByteBuffer.allocate(text.length + 4).put((byte) (0x80 | opcode));
        if (text.length < 126) {
            frame.put((byte) text.length);
        } else {
            frame.put((byte) 126).putShort((short) text.length);
        }
        frame.put(text).flip();
        byte[] bytes = new byte[frame.remaining()];
        frame.get(bytes);
        return bytes;
    }
}
