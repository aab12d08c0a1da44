package org.stowage.device;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where a simulated scanner is plugged in: one end of a cable, or a TCP port as a converter has it. */
public sealed interface SimulatedScannerPort extends AutoCloseable {

    /** @throws IOException nobody is at the other end, or the cable was pulled */
    void write(byte[] bytes) throws IOException;

    /** The TCP port; 0 on a cable. */
    int number();

    @Override
    void close() throws IOException;

    /**
     * @param address {@code tcp:4001}, {@code tcp:host:4001} ({@code tcp:0}: any free port) or the path of a serial port
     * @param heard what the other end says to the scanner: its tones
     * @throws IOException the TCP port is taken; a cable may be plugged in later
     */
    static SimulatedScannerPort open(String address, Consumer<byte[]> heard) throws IOException {
        SimulatedDoor door = SimulatedDoor.at(address, 0);
        return door == null ? new Cable(address, heard) : new Converter(door, heard);
    }

    /** Opened when something is to be said, and again after it was pulled. */
    final class Cable implements SimulatedScannerPort, LineEars {

        private final String path;
        private final Consumer<byte[]> ears;
        private @Nullable Link link;

        Cable(String path, Consumer<byte[]> ears) {
            this.path = path;
            this.ears = ears;
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            Link open = link;
            if (open != null && !open.isThere()) {
                close();
                open = null;
            }
            if (open == null) {
                open = new SerialLink(path, Profile.Serial.USUAL);
                open.open(this);
                link = open;
            }
            open.write(bytes);
        }

        @Override
        public int number() {
            return 0;
        }

        @Override
        public void heard(byte[] bytes) {
            ears.accept(bytes);
        }

        /** Found again when something is to be said. */
        @Override
        public void lost(String why) {}

        @Override
        public void close() {
            Link open = link;
            link = null;
            if (open != null) {
                open.close();
            }
        }
    }

    /** Everybody who is connected reads along. */
    final class Converter implements SimulatedScannerPort {

        private final SimulatedDoor door;
        private final Consumer<byte[]> ears;
        private final CopyOnWriteArrayList<Socket> readers = new CopyOnWriteArrayList<>();

        Converter(SimulatedDoor door, Consumer<byte[]> ears) {
            this.door = door;
            this.ears = ears;
            door.serveAll("scanner", this::serve);
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            if (readers.isEmpty()) {
                throw new IOException("nobody is connected");
            }
            for (Socket reader : readers) {
                reader.getOutputStream().write(bytes);
            }
        }

        @Override
        public int number() {
            return door.number();
        }

        @Override
        public void close() throws IOException {
            door.close();
            for (Socket reader : readers) {
                reader.close();
            }
        }

        private void serve(Socket reader) throws IOException {
            reader.setTcpNoDelay(true);
            readers.add(reader);
            try {
                SimulatedDoor.listen(reader, ears::accept);
            } finally {
                readers.remove(reader);
            }
        }
    }
}
