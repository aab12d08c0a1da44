package org.stowage.device;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortDataListener;
import com.fazecast.jSerialComm.SerialPortEvent;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A serial port or a virtual one over USB. A write on Linux has no time limit of its own: the hub's watchdog closes the
 * port, which frees it. The port is looked up anew at each opening, since a name under {@code /dev/serial} is a link
 * that moves when the plug does.
 */
final class SerialLink implements Link {

    private final String address;
    private final Profile.Serial line;
    private volatile @Nullable SerialPort port;

    SerialLink(String address, Profile.Serial line) {
        this.address = address;
        this.line = line;
    }

    @Override
    public void open(Consumer<byte[]> received) throws IOException {
        SerialPort opened;
        try {
            opened = SerialPort.getCommPort(address);
        } catch (SerialPortInvalidPortException e) {
            throw new IOException("no port " + address, e);
        }
        opened.setComPortParameters(line.baud(), line.dataBits(), stopBits(), parity());
        opened.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
        if (!opened.openPort()) {
            throw new IOException("port " + address + " cannot be opened, error " + opened.getLastErrorCode());
        }
        opened.addDataListener(new Reader(received));
        port = opened;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        SerialPort open = port;
        if (open == null) {
            throw new IOException("not open");
        }
        int written = 0;
        while (written < bytes.length) {
            int n = open.writeBytes(bytes, bytes.length - written, written);
            // 0 instead of -1 is what a pulled plug gives
            if (n <= 0) {
                throw new IOException("port " + address + " took " + written + " of " + bytes.length + " bytes");
            }
            written += n;
        }
    }

    @Override
    public void close() {
        SerialPort open = port;
        port = null;
        if (open != null) {
            open.removeDataListener();
            open.closePort();
        }
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

    private record Reader(Consumer<byte[]> received) implements SerialPortDataListener {
        @Override
        public int getListeningEvents() {
            return SerialPort.LISTENING_EVENT_DATA_RECEIVED;
        }

        @Override
        public void serialEvent(SerialPortEvent event) {
            received.accept(event.getReceivedData().clone());
        }
    }
}
