package org.stowage.device;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/**
 * The serving side of a WebSocket (RFC 6455) for a simulated device: whole texts in, whole texts out, over a plain socket, so
 * that it runs without a server around it.
 */
final class WebSocketHost {

    /** Takes what a caller says. */
    interface Ears {
        void hear(String text) throws IOException;
    }

    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int LONGEST_LINE = 8_192;
    private static final int LARGEST = 16 * 1024 * 1024;

    private final DataInputStream in;
    private final OutputStream out;

    private WebSocketHost(Socket caller) throws IOException {
        this.in = new DataInputStream(caller.getInputStream());
        this.out = caller.getOutputStream();
    }

    /** Answers the caller's handshake. */
    static WebSocketHost greet(Socket caller) throws IOException {
        var host = new WebSocketHost(caller);
        host.out.write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Accept: " + accepted(host.key()) + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        return host;
    }

    /** Until the caller has hung up. */
    void hear(Ears ears) throws IOException {
        var whole = new StringBuilder();
        while (true) {
            WebSocketFrame frame = WebSocketFrame.read(in, LARGEST);
            switch (frame.opcode()) {
                case WebSocketFrame.TEXT, WebSocketFrame.MORE -> {
                    whole.append(new String(frame.payload(), StandardCharsets.UTF_8));
                    if (frame.isLast()) {
                        ears.hear(whole.toString());
                        whole.setLength(0);
                    }
                }
                case WebSocketFrame.PING -> send(new WebSocketFrame(true, WebSocketFrame.PONG, frame.payload()));
                case WebSocketFrame.CLOSE -> {
                    send(frame);
                    return;
                }
                default -> {}
            }
        }
    }

    void say(String text) throws IOException {
        send(new WebSocketFrame(true, WebSocketFrame.TEXT, text.getBytes(StandardCharsets.UTF_8)));
    }

    private synchronized void send(WebSocketFrame frame) throws IOException {
        out.write(frame.bytes());
        out.flush();
    }

    private String key() throws IOException {
        String key = "";
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("sec-websocket-key:")) {
                key = line.substring(line.indexOf(':') + 1).strip();
            }
        }
        return key;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || line.length() > LONGEST_LINE) {
                throw new EOFException("no handshake");
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }

    private static String accepted(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
