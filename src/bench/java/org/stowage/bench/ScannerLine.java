package org.stowage.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.device.Profiles;
import org.stowage.device.SimulatedScannerPort;

/**
 * A scanner without iron at its line to the service: a serial one over a pair of pseudo terminals, or a TCP port where
 * socat is missing.
 *
 * @param name as the figures call it
 * @param link by which the service reaches it, at {@code address}
 */
record ScannerLine(
        String name,
        String link,
        String profile,
        String address,
        SimulatedScannerPort plug,
        @Nullable Socat cable) implements AutoCloseable {

    private static final String SERIAL = "generic-serial-scanner";

    static ScannerLine plugged(Report report) throws IOException, InterruptedException {
        Optional<Socat> tied = Socat.tied();
        if (tied.isEmpty()) {
            report.progress("socat is not installed: the scanner hangs on a TCP port instead of a pty");
            return overTcp();
        }
        Socat cable = tied.get();
        var plug = SimulatedScannerPort.open(cable.device().toString(), tone -> {});
        return new ScannerLine("pty", "serial", SERIAL, cable.service().toString(), plug, cable);
    }

    /** No scanner of ours has a TCP port: the serial one behind a converter. */
    private static ScannerLine overTcp() throws IOException {
        Profiles profiles = Bed.bean(Profiles.class);
        String profile = "bench-tcp-scanner";
        Path file = profiles.file(profile);
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                profiles.source(SERIAL)
                        .replace("name: " + SERIAL, "name: " + profile)
                        .replace("links: [serial]", "links: [tcp]"));
        var plug = SimulatedScannerPort.open("tcp:0", tone -> {});
        return new ScannerLine("TCP port", "tcp", profile, "127.0.0.1:" + plug.number(), plug, null);
    }

    /** A code and its end, as one write. */
    void type(String code) throws IOException {
        plug.write((code + "\r").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        plug.close();
        if (cable != null) {
            cable.close();
        }
    }
}
