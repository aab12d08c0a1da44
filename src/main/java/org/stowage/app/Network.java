package org.stowage.app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Texts;

/**
 * How the service is reached: plain HTTP on the loopback only, HTTPS for other hosts. The certificate is the house's own
 * ({@link LocalAuthority}) or the one that the settings name; behind a reverse proxy HTTPS may be left to that one.
 */
record Network(Map<String, String> environment) {

    /** Where the house's own authority lies; unset where the settings name a certificate or switch HTTPS off. */
    static final String AUTHORITY = "stowage.tls.authority";
    /** Port of HTTPS; unset where HTTPS is off. */
    static final String PORT = "stowage.tls.port";
    /** Names that the settings add. */
    static final String NAMES = "stowage.tls.names";

    private static final Logger LOG = Logger.getLogger("org.stowage.network");
    private static final String STANDARD_PORT = "8443";
    private static final String FILES = "quarkus.tls.hosts.key-store.pem.0.";

    /**
     * Tells Quarkus, whose configuration is read after this.
     *
     * @throws Problem where the port is taken, or where the certificate is no use
     */
    void announce() {
        proxy();
        String wish = setting("STOWAGE_TLS").toLowerCase(Locale.ROOT);
        if (wish.equals("off")) {
            return;
        }
        if (!wish.isEmpty() && !wish.equals("on")) {
            throw Problem.of(AppProblem.TLS_SETTING, wish);
        }
        int port = port();
        String certificate = setting("STOWAGE_TLS_CERT");
        String key = setting("STOWAGE_TLS_KEY");
        if (certificate.isEmpty() && key.isEmpty()) {
            own();
        } else {
            given(certificate, key);
        }
        System.setProperty("quarkus.http.tls-configuration-name", "hosts");
        System.setProperty("quarkus.tls.hosts.reload-period", "10m");
        System.setProperty("quarkus.http.insecure-requests", "enabled");
        System.setProperty("quarkus.http.ssl-port", Integer.toString(port));
        System.setProperty(PORT, Integer.toString(port));
        String best = MachineNames.inUrl(
                MachineNames.now(setting("STOWAGE_TLS_NAMES")).best());
        LOG.info(Texts.of("app", "network.other-hosts", Locale.getDefault(), "https://" + best + ":" + port));
    }

    private void own() {
        Path directory = ServiceDatabase.home(environment).toAbsolutePath().resolve("tls");
        String names = setting("STOWAGE_TLS_NAMES");
        System.setProperty(AUTHORITY, directory.toString());
        System.setProperty(NAMES, names);
        renew(directory, names);
        files(directory.resolve(LocalAuthority.SERVER), directory.resolve(LocalAuthority.SERVER));
    }

    /** Makes what is missing or no longer fits. */
    static void renew(Path directory, String names) {
        try {
            MachineNames machine = MachineNames.now(names);
            LocalAuthority.of(directory, machine, Instant.now()).serve(machine, Instant.now());
        } catch (IOException | GeneralSecurityException e) {
            throw Problem.of(AppProblem.TLS_NOT_MADE, directory, e);
        }
    }

    private static void given(String certificate, String key) {
        try {
            KeyFile.read(List.of(Path.of(certificate), Path.of(key)));
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw Problem.of(AppProblem.TLS_FILES_UNUSABLE, certificate, key, e);
        }
        files(Path.of(certificate), Path.of(key));
    }

    private static void files(Path certificate, Path key) {
        System.setProperty(FILES + "cert", certificate.toString());
        System.setProperty(FILES + "key", key.toString());
    }

    /** Only a named proxy may say who the other side is; from anybody else such headers are a lie. */
    private void proxy() {
        String proxies = setting("STOWAGE_PROXY");
        if (!proxies.isEmpty()) {
            System.setProperty("quarkus.http.proxy.proxy-address-forwarding", "true");
            System.setProperty("quarkus.http.proxy.allow-x-forwarded", "true");
            System.setProperty("quarkus.http.proxy.enable-forwarded-host", "true");
            System.setProperty("quarkus.http.proxy.trusted-proxies", proxies);
        }
    }

    /** Tried beforehand, so that the refusal can name the right setting; 0 is any free one. */
    private int port() {
        String wanted = setting("STOWAGE_TLS_PORT").isEmpty() ? STANDARD_PORT : setting("STOWAGE_TLS_PORT");
        if (!wanted.matches("\\d{1,5}") || Integer.parseInt(wanted) > 65535) {
            throw Problem.of(AppProblem.TLS_PORT_INVALID, wanted);
        }
        try (ServerSocket trial = new ServerSocket()) {
            trial.setReuseAddress(true);
            trial.bind(new InetSocketAddress(Integer.parseInt(wanted)));
            return trial.getLocalPort();
        } catch (IOException e) {
            throw Problem.of(AppProblem.TLS_PORT_NOT_FREE, wanted, String.valueOf(e.getMessage()));
        }
    }

    private String setting(String name) {
        return environment.getOrDefault(name, "").strip();
    }
}
