package org.stowage.story;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.stowage.StowageProcess;

/** The service of a home, killed and started again at will; whoever asks for its address gets that of the living one. */
final class MortalService implements AutoCloseable {

    static final String TOKEN = "a-token-for-this-test-only-0123456789";

    private static final Map<String, String> SETTINGS = Map.of("STOWAGE_BOOTSTRAP_TOKEN", TOKEN);

    private final Path home;
    private volatile StowageProcess living;

    MortalService(Path home) {
        this.home = home;
        this.living = StowageProcess.serve(home, SETTINGS);
    }

    URI uri() {
        return living.uri("/");
    }

    HomeDatabase database() {
        return new HomeDatabase(home);
    }

    void awaitReady() {
        living.awaitReady();
    }

    /** As a power cut would. Nobody answers until {@link #start}. */
    void kill() {
        living.kill();
    }

    void start() {
        living = StowageProcess.serve(home, SETTINGS);
    }

    void restart() {
        kill();
        start();
    }

    @Override
    public void close() {
        living.close();
    }
}
