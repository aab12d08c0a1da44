package org.stowage.agent;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How an agent was started.
 *
 * @param server where the service is, {@code https://warehouse:8443}
 * @param token of one station; never shown
 * @param home its spool and the profiles of its devices lie there
 * @param client trusts the service's certificate
 * @param spoolLimit bytes that may wait on the disk
 */
public record AgentSettings(URI server, String token, Path home, HttpClient client, long spoolLimit, Times times) {

    /**
     * How patient it is.
     *
     * @param silence a line on which nothing comes for so long is dead
     * @param ping so often the service is asked for a sign of life
     * @param health so often it is told how things are here
     * @param longestWait between two tries to connect
     */
    public record Times(Duration silence, Duration ping, Duration health, Duration longestWait) {
        public static final Times USUAL = new Times(
                Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofSeconds(15));
    }

    URI socket() {
        String secure = server.getScheme().equals("https") ? "wss" : "ws";
        return URI.create(secure + "://" + server.getRawAuthority() + "/ws/agent");
    }

    @Override
    public String toString() {
        return "agent for " + server;
    }
}
