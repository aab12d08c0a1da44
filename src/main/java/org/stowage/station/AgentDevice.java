package org.stowage.station;

import org.stowage.device.DeviceAddress;
import org.stowage.device.LinkKind;

/**
 * A device as its station's agent learns of it.
 *
 * @param kind scanner, printer, scale
 * @param settings the text of its profile as the service has it, so that both mean the same by its name
 */
public record AgentDevice(
        long id, String name, String kind, LinkKind link, String address, String profile, String settings) {

    static AgentDevice of(Device device, String settings) {
        DeviceAddress where = device.where();
        return new AgentDevice(
                device.id(), device.name(), device.kind(), where.link(), where.address(), where.profile(), settings);
    }

    public DeviceAddress where() {
        return new DeviceAddress(link, address, profile);
    }
}
