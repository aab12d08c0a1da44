package org.stowage.device;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortDataListener;
import com.fazecast.jSerialComm.SerialPortEvent;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A serial port or a virtual one over USB. A write on Linux has no time limit of its own: the port's watchdog closes the
 * line, which frees it. The port is looked up anew at each opening: a name under {@code /dev/serial} is a link that moves
 * when the plug does, and a USB device gets another name each time.
 */
final class SerialLink implements Link {

    private final String address;
    private final Profile.Serial line;
    private volatile @Nullable Opened opened;

    /** @param path that the address meant when it was opened, and where it led to */
    private record Opened(
            SerialPort port, String path, @Nullable Path target) {}

    SerialLink(String address, Profile.Serial line) {
        this.address = address;
        this.line = line;
    }

    /** The serial ports that the operating system tells of; pseudo terminals are never among them. */
    static Stream<SerialPlug> plugs() {
        return Stream.of(SerialPort.getCommPorts()).map(SerialLink::plug);
    }

    @Override
    public void open(LineEars ears) throws IOException {
        String path = UsbAddress.isOne(address)
                ? UsbAddress.of(address).among(plugs().toList()).path()
                : address;
        SerialPort port;
        try {
            port = SerialPort.getCommPort(path);
        } catch (SerialPortInvalidPortException e) {
            throw new IOException("no port " + address, e);
        }
        port.setComPortParameters(line.baud(), line.dataBits(), stopBits(), parity());
        port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
        if (!port.openPort()) {
            throw new IOException("port " + address + " cannot be opened, error " + port.getLastErrorCode());
        }
        opened = new Opened(port, path, Symlinks.target(path));
        port.addDataListener(new Reader(ears, address));
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        Opened open = opened;
        if (open == null) {
            throw new NothingSentException("not open");
        }
        int written = 0;
        while (written < bytes.length) {
            int n = open.port().writeBytes(bytes, bytes.length - written, written);
            // 0 instead of -1 is what a pulled plug gives
            if (n <= 0) {
                throw new IOException("port " + address + " took " + written + " of " + bytes.length + " bytes");
            }
            written += n;
        }
    }

    /** A port that is gone still calls itself open, but has no count of waiting bytes. */
    @Override
    public boolean isThere() {
        Opened open = opened;
        if (open == null || open.port().bytesAvailable() < 0) {
            return false;
        }
        Path now = Symlinks.target(open.path());
        // a link that is missing for a moment while another device appears is no loss
        return now == null || open.target() == null || now.equals(open.target());
    }

    @Override
    public void close() {
        Opened open = opened;
        opened = null;
        if (open != null) {
            open.port().removeDataListener();
            open.port().closePort();
        }
    }

    private static SerialPlug plug(SerialPort port) {
        return new SerialPlug(
                port.getSystemPortPath(),
                port.getDescriptivePortName(),
                id(port.getVendorID()),
                id(port.getProductID()),
                known(port.getSerialNumber()));
    }

    private static String id(int number) {
        return number < 0 ? "" : String.format(Locale.ROOT, "%04x", number);
    }

    private static String known(@Nullable String text) {
        return text == null || text.equals("Unknown") ? "" : text;
    }

    private int stopBits() {
        return line.stopBits() == 2 ? SerialPort.TWO_STOP_BITS : SerialPort.ONE_STOP_BIT;
    }

    private int parity() {
        return switch (line.parity()) {
            case "even" -> SerialPort.EVEN_PARITY;
            case "odd" -> SerialPort.ODD_PARITY;
            default -> SerialPort.NO_PARITY;
        };
    }

    private record Reader(LineEars ears, String address) implements SerialPortDataListener {
        @Override
        public int getListeningEvents() {
            return SerialPort.LISTENING_EVENT_DATA_RECEIVED | SerialPort.LISTENING_EVENT_PORT_DISCONNECTED;
        }

        @Override
        public void serialEvent(SerialPortEvent event) {
            if (event.getEventType() == SerialPort.LISTENING_EVENT_PORT_DISCONNECTED) {
                ears.lost("port " + address + " was unplugged");
            } else {
                ears.heard(event.getReceivedData().clone());
            }
        }
    }
}
