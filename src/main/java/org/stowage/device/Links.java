package org.stowage.device;

/** Which line leads to a device, and how it is used. */
final class Links {

    private static final long BITS_PER_BYTE = 10;

    private final SimulatedDevices simulated;

    Links(SimulatedDevices simulated) {
        this.simulated = simulated;
    }

    DevicePort.Terms terms(DeviceAddress device, Profile profile) {
        return new DevicePort.Terms(
                device.link() + " " + device.address(),
                () -> to(device, profile),
                staysOpen(device.link(), profile),
                bytes -> limitMs(device.link(), profile, bytes.length));
    }

    private Link to(DeviceAddress device, Profile profile) {
        String address = device.address();
        return switch (device.link()) {
            case SIMULATED -> new SimulatedLink(simulated, simulated.unit(address, profile), address);
            case TCP -> new TcpLink(address, profile.limits().connectMs());
            case SERIAL -> new SerialLink(address, profile.line());
            case FILE -> new FileLink(address);
            case QUEUE -> new QueueLink(address);
            case COMPONENT -> new ComponentLink(address, profile.limits());
            case BROWSER -> throw new IllegalStateException("the browser prints by itself: " + device);
        };
    }

    /**
     * Scanners and scales are heard all the time. A printer on the network, on a device file or in a queue serves one caller
     * at a time and is called for each job; a serial one would be reset by opening it each time.
     */
    private static boolean staysOpen(LinkKind link, Profile profile) {
        return !profile.kind().equals("printer") || link == LinkKind.SERIAL;
    }

    /** A slow serial line needs its time on the wire beside what the device needs. */
    private static long limitMs(LinkKind link, Profile profile, int bytes) {
        long wire = link == LinkKind.SERIAL
                ? bytes * BITS_PER_BYTE * 1000 / profile.line().baud()
                : 0;
        return profile.limits().writeMs() + wire;
    }
}
