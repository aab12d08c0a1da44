package org.stowage.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stowage.agent.ServerTrust;

/** Whom an agent believes, and what it refuses before it says anything. */
class AgentCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // given by JUnit
    Path directory;

    @Test
    void believesTheHousesAuthorityByItsFileOrItsFingerprintAndNobodyElse() throws Exception {
        MachineNames machine = MachineNames.now("localhost");
        LocalAuthority authority = LocalAuthority.of(directory.resolve("tls"), machine, Instant.now());
        authority.serve(machine, Instant.now());
        byte[] pem = KeyFile.pem(authority.certificate()).getBytes(StandardCharsets.US_ASCII);
        Path file = Files.write(directory.resolve("ca.crt"), pem);
        String fingerprint = HexFormat.ofDelimiter(":")
                .withUpperCase()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(authority.certificate().getEncoded()));
        Path home = directory.resolve("home");
        HttpsServer server = serve(pem);
        URI address = URI.create("https://localhost:" + server.getAddress().getPort());
        try {
            assertThat(answer(ServerTrust.authority(file), address)).isEqualTo(200);
            assertThatThrownBy(() -> ServerTrust.pinned(address, fingerprint.replace('A', 'B'), home))
                    .isInstanceOf(GeneralSecurityException.class)
                    .hasMessageContaining("another fingerprint");
            assertThat(home).doesNotExist();
            assertThat(answer(ServerTrust.pinned(address, fingerprint, home), address))
                    .isEqualTo(200);
            for (int cut : new int[] {0, 1, pem.length / 2, pem.length - 30}) {
                Files.write(home.resolve("ca.crt"), Arrays.copyOf(pem, cut));
                assertThat(answer(ServerTrust.pinned(address, fingerprint, home), address))
                        .as("a power cut tore the certificate at %d", cut)
                        .isEqualTo(200);
                assertThat(home.resolve("ca.crt")).hasBinaryContent(pem);
            }
            assertThatThrownBy(() -> answer(ServerTrust.usual(), address)).isInstanceOf(SSLHandshakeException.class);
            LocalAuthority stranger = LocalAuthority.of(directory.resolve("other"), machine, Instant.now());
            Path other = Files.writeString(directory.resolve("other.crt"), KeyFile.pem(stranger.certificate()));
            assertThatThrownBy(() -> answer(ServerTrust.authority(other), address))
                    .isInstanceOf(SSLHandshakeException.class);
        } finally {
            server.stop(0);
        }
        assertThat(ServerTrust.pinned(address, fingerprint, home))
                .as("the next start needs no network for it")
                .isNotNull();
    }

    @Test
    void refusesInOneSentenceWhatCannotWork() {
        assertThat(said("agent", "--server", "http://10.0.0.7:8080", "--token", "T"))
                .contains("1 ", "https");
        assertThat(said("agent", "--server", "warehouse", "--token", "T")).contains("1 ", "--server");
        assertThat(said("agent", "--server", "ftp://x", "--token", "T")).contains("1 ", "--server");
        assertThat(said("agent", "--server", "https://x")).contains("1 ", "token");
        assertThat(said("agent", "--token", "T")).contains("2 ", "--server");
        assertThat(said("agent", "--help")).contains("0 ", "--token-file", "--ca", "--fingerprint", "--spool-mb");
    }

    @Test
    void endsForGoodOnlyWhereTheServiceDoesNotWantIt() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        try {
            assertThat(said("agent", "--server", address, "--token", "T", "--home", directory + "/home"))
                    .startsWith("3 ");
            Path file = Files.writeString(directory.resolve("file"), "");
            assertThat(said("agent", "--server", address, "--token", "T", "--home", file.toString()))
                    .as("a disk that is not there yet may be there in a minute")
                    .startsWith("1 ");
        } finally {
            server.stop(0);
        }
        assertThat(Path.of("docker/stowage-agent.service"))
                .content()
                .contains("Restart=always", "\nRestartPreventExitStatus=2 3\n");
    }

    /** Exit code and text. */
    private static String said(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        var text = new ByteArrayOutputStream();
        try (var screen = new PrintStream(text, true, StandardCharsets.UTF_8)) {
            System.setOut(screen);
            System.setErr(screen);
            return Stowage.run(arguments) + " " + text.toString(StandardCharsets.UTF_8);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private HttpsServer serve(byte[] pem) throws IOException, GeneralSecurityException {
        KeyFile own = KeyFile.read(directory.resolve("tls").resolve(LocalAuthority.SERVER))
                .orElseThrow();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keys.setKeyEntry("own", own.key(), new char[0], new Certificate[] {own.certificate()});
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, new char[0]);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, pem.length);
            exchange.getResponseBody().write(pem);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static int answer(HttpClient client, URI address) throws IOException, InterruptedException {
        try (client) {
            return client.send(
                            HttpRequest.newBuilder(address.resolve("/trust/ca.crt"))
                                    .build(),
                            BodyHandlers.ofString())
                    .statusCode();
        }
    }
}
