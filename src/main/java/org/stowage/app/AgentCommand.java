package org.stowage.app;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stowage.agent.AgentSettings;
import org.stowage.agent.RefusedException;
import org.stowage.agent.ServerTrust;
import org.stowage.agent.StationAgent;
import org.stowage.kernel.Texts;
import org.stowage.station.OwnVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stowage agent}: a packing desk's computer works for a service elsewhere, without database and Quarkus. */
@Command(name = "agent", resourceBundle = "messages.app", mixinStandardHelpOptions = true)
final class AgentCommand implements Callable<Integer> {

    private static final long MEGABYTE = 1 << 20;
    private static final long AGAIN_MS = 5_000;

    /** Apart from all that may be over in a minute: systemd starts the agent again for every other code. */
    private static final int NOT_WANTED = 3;

    @Spec
    CommandSpec spec;

    @Option(names = "--server", required = true, paramLabel = "URL", descriptionKey = "agent.server")
    String server;

    @Option(names = "--token", paramLabel = "TOKEN", descriptionKey = "agent.token")
    @Nullable
    String token;

    @Option(names = "--token-file", paramLabel = "FILE", descriptionKey = "agent.token-file")
    @Nullable
    Path tokenFile;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = "${sys:user.home}/.stowage-agent",
            descriptionKey = "agent.home")
    Path home;

    @Option(names = "--ca", paramLabel = "FILE", descriptionKey = "agent.ca")
    @Nullable
    Path authority;

    @Option(names = "--fingerprint", paramLabel = "SHA256", descriptionKey = "agent.fingerprint")
    @Nullable
    String fingerprint;

    @Option(names = "--spool-mb", paramLabel = "MB", defaultValue = "64", descriptionKey = "agent.spool-mb")
    long spoolMegabytes;

    @Override
    public Integer call() throws InterruptedException {
        URI address = ServerAddress.of(server);
        String shown = shown();
        var settings = new AgentSettings(
                address, shown, home, client(address), spoolMegabytes * MEGABYTE, AgentSettings.Times.USUAL);
        try (StationAgent agent = new StationAgent(settings, OwnVersion.text(), this::say)) {
            agent.run();
            return 0;
        } catch (RefusedException e) {
            say("agent.refused", e.refusal().english());
            say("agent.refused", e.refusal().chinese());
            return NOT_WANTED;
        } catch (IOException e) {
            say("agent.no-start", String.valueOf(e.getMessage()));
            return 1;
        }
    }

    private String shown() {
        try {
            String given = tokenFile != null ? Files.readString(tokenFile) : token;
            String known = given == null ? System.getenv("STOWAGE_AGENT_TOKEN") : given;
            if (known == null || known.isBlank()) {
                throw ServerAddress.refused("agent.no-token");
            }
            return known.strip();
        } catch (IOException e) {
            throw ServerAddress.refused("agent.no-start", String.valueOf(e));
        }
    }

    private HttpClient client(URI address) throws InterruptedException {
        try {
            if (fingerprint != null) {
                return pinned(address, fingerprint);
            }
            return authority == null ? ServerTrust.usual() : ServerTrust.authority(authority);
        } catch (IOException | GeneralSecurityException e) {
            throw ServerAddress.refused("agent.no-trust", String.valueOf(e.getMessage()));
        }
    }

    /** At a start before the network is there nobody answers yet. */
    private HttpClient pinned(URI address, String hash)
            throws IOException, GeneralSecurityException, InterruptedException {
        while (true) {
            try {
                return ServerTrust.pinned(address, hash, home);
            } catch (ConnectException | HttpTimeoutException e) {
                say("agent.lost", address, String.valueOf(e), "?");
                Thread.sleep(AGAIN_MS);
            }
        }
    }

    private void say(String key, Object... arguments) {
        var screen = spec.commandLine().getOut();
        screen.println(Texts.of("agent", key, Locale.getDefault(), arguments));
        screen.flush();
    }
}
