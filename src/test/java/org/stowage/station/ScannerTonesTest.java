package org.stowage.station;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stowage.device.Beep;
import org.stowage.device.DeviceAddress;
import org.stowage.device.DeviceHub;
import org.stowage.device.LinkKind;
import org.stowage.device.Profiles;
import org.stowage.device.SimulatedDevices;

class ScannerTonesTest {

    @TempDir
    Path home;

    @Test
    void eachScanIsAnsweredOnceAtTheScannerThatReadIt() throws Exception {
        Files.createDirectories(home.resolve("devices"));
        Files.writeString(home.resolve("devices/beeper.yaml"), """
                name: beeper
                kind: scanner
                model: a gun of this test
                links: [simulated]
                scanner: { good: "<BEL>", bad: "<BEL><BEL>" }
                """);
        var simulated = new SimulatedDevices();
        var hub = new DeviceHub(new Profiles(home), simulated);
        var left = new DeviceAddress(LinkKind.SIMULATED, "left", "beeper");
        var right = new DeviceAddress(LinkKind.SIMULATED, "right", "beeper");
        AutoCloseable first = hub.listen(left, (device, frame, at) -> {});
        AutoCloseable second = hub.listen(right, (device, frame, at) -> {});
        var tones = new ScannerTones(hub);
        UUID wrong = UUID.randomUUID();
        UUID fine = UUID.randomUUID();
        tones.awaits(wrong, left);
        tones.awaits(fine, right);
        tones.answered(UUID.randomUUID(), Beep.GOOD);
        tones.answered(fine, Beep.GOOD);
        tones.answered(wrong, Beep.BAD);
        tones.answered(wrong, Beep.GOOD);
        assertThat(told(simulated, "left")).isEqualTo("\u0007\u0007");
        assertThat(told(simulated, "right")).isEqualTo("\u0007");
    }

    private static String told(SimulatedDevices simulated, String address) throws InterruptedException {
        for (int i = 0; i < 1_000 && simulated.printed(address).isEmpty(); i++) {
            Thread.sleep(5);
        }
        assertThat(simulated.printed(address)).hasSize(1);
        return new String(simulated.printed(address).getFirst(), ISO_8859_1);
    }
}
