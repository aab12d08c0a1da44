package org.stowage.device;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;

/**
 * Where simulated devices wait on the network: {@code tcp:4001}, {@code tcp:host:4001}; {@code tcp:0} is any free port.
 * Without a host only this computer reaches them.
 */
final class SimulatedSocket {

    private static final String TCP = "tcp:";
    private static final String HERE = "127.0.0.1";

    private SimulatedSocket() {}

    /**
     * @param receiveBytes room for what was not read yet; 0: as the system has it
     * @return null for the path of a serial port
     * @throws IOException the port is taken
     * @throws IllegalArgumentException there is no port number
     */
    static @Nullable ServerSocket bind(String address, int receiveBytes) throws IOException {
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
        return server;
    }
}
