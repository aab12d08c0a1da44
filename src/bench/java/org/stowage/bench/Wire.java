package org.stowage.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/**
 * One kept-open HTTP/1.1 connection that costs the machine as little as can be: with hundreds of clients on the cores of
 * the service, a comfortable client would be what is measured.
 */
final class Wire implements AutoCloseable {

    /** @param statements that the answer took, as its Server-Timing header tells; -1: it does not tell */
    record Answer(int status, int statements, String body) {}

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String host;
    private final String token;

    Wire(URI base, String token) {
        try {
            this.socket = new Socket(base.getHost(), base.getPort());
            this.socket.setTcpNoDelay(true);
            this.socket.setSoTimeout(120_000);
            this.in = new BufferedInputStream(socket.getInputStream(), 16_384);
            this.out = socket.getOutputStream();
            this.host = base.getHost() + ":" + base.getPort();
            this.token = token;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Answer post(String path, String json) throws IOException {
        return send("POST", path, json.getBytes(StandardCharsets.UTF_8));
    }

    Answer get(String path) throws IOException {
        return send("GET", path, new byte[0]);
    }

    private Answer send(String method, String path, byte[] body) throws IOException {
        String head = method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: Bearer " + token
                + (body.length == 0
                        ? ""
                        : "\r\nContent-Type: application/json\r\nIdempotency-Key: " + UUID.randomUUID()
                                + "\r\nContent-Length: " + body.length)
                + "\r\n\r\n";
        ByteArrayOutputStream request = new ByteArrayOutputStream(head.length() + body.length);
        request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(body);
        request.writeTo(out);
        out.flush();
        return answer();
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        int length = 0;
        int statements = -1;
        boolean chunked = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring(header.indexOf(':') + 1).strip());
            } else if (header.startsWith("transfer-encoding:")) {
                chunked = header.endsWith("chunked");
            } else if (header.startsWith("server-timing:")) {
                statements = Integer.parseInt(header.replaceAll(".*desc=\"(\\d+)\".*", "$1"));
            }
        }
        return new Answer(status, statements, chunked ? chunks() : text(in.readNBytes(length)));
    }

    private String chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            all.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return text(all.toByteArray());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the service hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
