package org.stowage.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * A cable for tests: two pseudo terminals tied together by socat, ours and the device's. Pulling the plug kills socat; both
 * ends are gone then, and plugged in again they are other terminals behind the same names.
 */
public final class Pty implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;

    private final Path ours;
    private final Path devices;
    private @Nullable Process socat;

    /** @param directory of this test alone */
    public Pty(Path directory) throws IOException, InterruptedException {
        this.ours = directory.resolve("pty-ours");
        this.devices = directory.resolve("pty-devices");
        if (!isInstalled()) {
            String absent = "socat is not installed: apt-get install socat";
            assertThat(System.getenv("CI")).as(absent).isNotEqualTo("true");
            Assumptions.abort(absent);
        }
        plug();
    }

    /** The name by which Stowage opens it. */
    public String ours() {
        return ours.toString();
    }

    /** The name under which a test plays the device. */
    public Path devices() {
        return devices;
    }

    public void plug() throws IOException, InterruptedException {
        Process started = new ProcessBuilder("socat", "pty,raw,echo=0,link=" + ours, "pty,raw,echo=0,link=" + devices)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        socat = started;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (Symlinks.target(ours()) == null || Symlinks.target(devices.toString()) == null) {
            assertThat(started.isAlive() && System.nanoTime() < end)
                    .as("socat made two terminals")
                    .isTrue();
            Thread.sleep(2);
        }
    }

    public void pull() throws IOException {
        Process running = socat;
        if (running != null) {
            running.destroyForcibly().onExit().join();
        }
        Files.deleteIfExists(ours);
        Files.deleteIfExists(devices);
    }

    @Override
    public void close() throws IOException {
        pull();
    }

    private static boolean isInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder("socat", "-V")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
