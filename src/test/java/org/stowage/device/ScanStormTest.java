package org.stowage.device;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of scans over a cable that is pulled and plugged in at random, in pieces, some read twice, the port's name led
 * to another terminal: each scan whose end arrived is heard once, in order; one that was cut is heard when it is scanned
 * again. {@code -Dstowage.test.long=true} sends 10,000.
 */
class ScanStormTest {

    private static final boolean LONG = Boolean.getBoolean("stowage.test.long");
    private static final int SCANS = LONG ? 10_000 : 2_000;
    private static final int SCANS_PER_CUT = LONG ? 100 : 350;
    private static final int SCANS_PER_BOUNCE = 10;
    private static final long SEED = Long.getLong("stowage.test.seed", 20261122L);

    @TempDir
    Path home;

    private final Random random = new Random(SEED);
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> reconnectMs = new ArrayList<>();
    private DeviceHub hub;
    private DeviceAddress gun;
    private Path name;
    private Pty cable;
    private FileOutputStream scanner;
    private long sentBytes;
    private int cables;

    @BeforeEach
    void plugIn() throws Exception {
        Files.createDirectories(home.resolve("devices"));
        Files.writeString(home.resolve("devices/storm-gun.yaml"), """
                name: storm-gun
                kind: scanner
                model: a gun of this test
                links: [serial]
                framing: { ends: [CR, LF, ETX], starts: [STX] }
                scanner: { doubleReadMs: 10000 }
                """);
        hub = new DeviceHub(new Profiles(home), new SimulatedDevices());
        name = home.resolve("usb-gun");
        gun = new DeviceAddress(LinkKind.SERIAL, name.toString(), "storm-gun");
        lay();
    }

    @Test
    void everyScanWhoseEndArrivedIsHeardOnceAndInOrder() throws Exception {
        List<String> expected = new ArrayList<>();
        int bounces = 0;
        AutoCloseable line = hub.listen(
                gun, (DeviceAddress device, byte[] frame, Instant at) -> heard.add(new String(frame, US_ASCII)));
        for (int i = 0; i < SCANS; i++) {
            String code = "SCAN-%05d-%s".formatted(i, "x".repeat(random.nextInt(30)));
            expected.add(code);
            if (random.nextInt(SCANS_PER_CUT) == 0) {
                type(code.substring(0, 1 + random.nextInt(code.length())));
                cut();
            }
            type(framed(code));
            if (random.nextInt(SCANS_PER_BOUNCE) == 0) {
                type(framed(code));
                bounces++;
            }
            if (random.nextInt(SCANS_PER_CUT) == 0) {
                cut();
            }
        }
        until(() -> heard.size() >= SCANS && hub.health(gun).counters().bytesIn() == sentBytes);
        line.close();
        cable.close();
        System.out.printf(
                "%d scans, %d cuts, %d bounces (seed %d): heard again %d to %d ms after plugging in%n",
                SCANS, reconnectMs.size(), bounces, SEED, Collections.min(reconnectMs), Collections.max(reconnectMs));
        assertThat(heard).isEqualTo(expected);
        LineHealth.Counters counters = hub.health(gun).counters();
        assertThat(counters.swallowed()).isEqualTo(bounces);
        assertThat(counters.frames()).isEqualTo(SCANS);
        assertThat(counters.reopenings()).isEqualTo(reconnectMs.size());
    }

    private String framed(String code) {
        return switch (random.nextInt(4)) {
            case 0 -> "\u0002" + code + "\u0003";
            case 1 -> code + "\r\n";
            case 2 -> code + "\n";
            default -> code + "\r";
        };
    }

    /** In one piece or several: what a wire makes of it. */
    private void type(String text) throws IOException {
        byte[] bytes = text.getBytes(US_ASCII);
        int at = 0;
        while (at < bytes.length) {
            int end = random.nextBoolean() ? bytes.length : at + 1 + random.nextInt(bytes.length - at);
            scanner.write(Arrays.copyOfRange(bytes, at, end));
            sentBytes += end - at;
            at = end;
        }
    }

    /** Only once all that was typed has come through the cable: what is lost in it no program can hear. */
    private void cut() throws Exception {
        until(() -> hub.health(gun).counters().bytesIn() == sentBytes);
        long before = hub.health(gun).counters().reopenings();
        scanner.close();
        long began;
        if (random.nextInt(3) == 0) {
            // the name is led to another terminal while the old one is still there
            Pty old = cable;
            lay();
            began = System.nanoTime();
            until(() -> hub.health(gun).counters().reopenings() > before);
            old.close();
        } else {
            cable.pull();
            if (random.nextBoolean()) {
                until(() -> !hub.health(gun).open());
            }
            cable.plug();
            began = System.nanoTime();
            scanner = new FileOutputStream(cable.devices().toFile());
            until(() -> hub.health(gun).counters().reopenings() > before);
        }
        reconnectMs.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
    }

    private void lay() throws Exception {
        cable = new Pty(Files.createDirectory(home.resolve("cable-" + cables++)));
        scanner = new FileOutputStream(cable.devices().toFile());
        Path next = home.resolve("next");
        Files.createSymbolicLink(next, Path.of(cable.ours()));
        Files.move(next, name, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void until(BooleanSupplier done) throws InterruptedException {
        for (int i = 0; i < 20_000 && !done.getAsBoolean(); i++) {
            Thread.sleep(1);
        }
        assertThat(done.getAsBoolean()).isTrue();
    }
}
