package org.stowage.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stowage.StowageProcess;

/** The finished service as a handheld sees it: under an address that is not the loopback. */
class OtherHostsFaultIT {

    private static final Pattern HTTPS = Pattern.compile("https://(\\S+):(\\d+) ;");
    private static final Pattern SECRET = Pattern.compile("first-run#(\\S+)");

    @TempDir
    static Path directory;

    static StowageProcess service;
    static String host;
    static URI base;

    @BeforeAll
    static void start() {
        Path home = directory.resolve("home");
        service = StowageProcess.serve(home, Map.of("STOWAGE_TLS", "on", "STOWAGE_TLS_PORT", "0"));
        Matcher said = found(HTTPS);
        host = said.group(1);
        base = URI.create("https://" + host + ":" + said.group(2));
        assumeThat(host).as("an address that is not the loopback").doesNotContain("localhost");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void whoTrustsTheAuthorityComesIn() throws Exception {
        try (HttpClient trusting = trusting()) {
            String secret = found(SECRET).group(1);

            assertThat(get(trusting, "/first-run", "").body()).contains("The first administrator", "data-secret");
            HttpResponse<String> made = form(
                    trusting,
                    "/first-run",
                    "secret=" + secret + "&login=ada&name=Ada&password=correct+horse+battery&language=en");
            assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
            assertThat(made.headers().firstValue("HX-Redirect")).contains("/setup");
            assertThat(made.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("__Host-stowage=");
            assertThat(get(trusting, "/first-run", "").statusCode()).isEqualTo(303);
            HttpResponse<String> entered =
                    post(trusting, "/api/v1/login", "{\"login\":\"ada\",\"password\":\"correct horse battery\"}");
            assertThat(entered.statusCode()).isEqualTo(204);
            String cookie = entered.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(cookie)
                    .startsWith("__Host-stowage=")
                    .containsIgnoringCase("Secure")
                    .containsIgnoringCase("HttpOnly")
                    .contains("SameSite=Strict")
                    .doesNotContainIgnoringCase("Domain");
            assertThat(get(trusting, "/api/v1/me", cookie.split(";")[0]).body()).contains("\"ada\"");
        }
    }

    @Test
    void whoDoesNotTrustItIsWarned() {
        try (HttpClient stranger = HttpClient.newHttpClient()) {
            assertThatThrownBy(() -> get(stranger, "/q/health/ready", "")).isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void thePageOfTrustHandsOutTheAuthorityAndNoKey() throws Exception {
        try (HttpClient trusting = trusting()) {
            String page = get(trusting, "/trust", "").body();
            HttpResponse<String> authority = get(trusting, "/trust/ca.crt", "");

            assertThat(page).contains(base + "/trust").containsPattern("(?:[0-9A-F]{2}:){31}[0-9A-F]{2}");
            assertThat(authority.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/x-x509-ca-cert");
            assertThat(authority.body()).startsWith("-----BEGIN CERTIFICATE").doesNotContain("PRIVATE");
            assertThat(get(trusting, "/", "").headers().firstValue("Strict-Transport-Security"))
                    .isEmpty();
        }
        assertThat(service.status("/trust")).isEqualTo(200);
    }

    @Test
    void plainHttpIsForThisMachineOnly() {
        URI plain = URI.create("http://" + host + ":" + service.port() + "/trust");

        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThatThrownBy(() -> client.send(HttpRequest.newBuilder(plain).build(), BodyHandlers.ofString()))
                    .isInstanceOf(ConnectException.class);
        }
        assertThat(service.status("/q/health/ready")).isEqualTo(200);
    }

    private static HttpClient trusting() throws IOException, GeneralSecurityException {
        X509Certificate authority = KeyFile.read(service.home().resolve("tls").resolve(LocalAuthority.AUTHORITY))
                .orElseThrow()
                .certificate();
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("stowage", authority);
        TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return HttpClient.newBuilder()
                .sslContext(context)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    private static HttpResponse<String> get(HttpClient client, String path, String cookie)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(base.resolve(path))
                        .header("Cookie", cookie)
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> form(HttpClient client, String path, String fields)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(base.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("HX-Request", "true")
                        .POST(BodyPublishers.ofString(fields))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(HttpClient client, String path, String json)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(base.resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    private static Matcher found(Pattern pattern) {
        Matcher matcher = pattern.matcher(service.said());
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher;
    }
}
