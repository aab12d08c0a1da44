package org.stowage.agent;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/**
 * Whose certificates an agent believes: those of public authorities, of the house's own authority in a file, or of the
 * authority whose fingerprint stands on the page {@code /trust}.
 */
public final class ServerTrust {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LARGEST = 64 * 1024;

    private ServerTrust() {}

    /** Public authorities only. */
    public static HttpClient usual() {
        return HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    }

    /** @param file the certificate that {@code /trust} offers, PEM or DER */
    public static HttpClient authority(Path file) throws IOException, GeneralSecurityException {
        return authority(Files.readAllBytes(file));
    }

    private static HttpClient authority(byte[] file) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("house", read(file));
        TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
        managers.init(trusted);
        return client(managers.getTrustManagers());
    }

    /**
     * Fetches the authority's certificate from the service and believes it when it is the one with this fingerprint. Until
     * then nothing but this public certificate passes, and above all not the token.
     *
     * @param fingerprint SHA-256 in hexadecimal, with or without colons
     * @param home keeps the certificate for the next start
     * @throws GeneralSecurityException it is another one: somebody else answers there
     * @throws IOException nobody answers
     */
    public static HttpClient pinned(URI server, String fingerprint, Path home)
            throws IOException, GeneralSecurityException, InterruptedException {
        String wanted = fingerprint.replaceAll("[:\\s]", "").toUpperCase(Locale.ROOT);
        Path kept = home.resolve("ca.crt");
        if (isKept(kept, wanted)) {
            return authority(kept);
        }
        byte[] file = fetch(server);
        if (!hash(file).equals(wanted)) {
            throw new GeneralSecurityException(
                    "the authority of " + server + " has another fingerprint: " + hash(file));
        }
        Directories.write(kept, file);
        return authority(file);
    }

    private static boolean isKept(Path file, String wanted) throws IOException {
        try {
            return Files.exists(file) && hash(Files.readAllBytes(file)).equals(wanted);
        } catch (GeneralSecurityException e) {
            // torn: fetched and compared again
            return false;
        }
    }

    private static byte[] fetch(URI server) throws IOException, GeneralSecurityException, InterruptedException {
        try (HttpClient asking = client(new TrustManager[] {new NobodyYet()})) {
            var request =
                    HttpRequest.newBuilder(server.resolve("/trust/ca.crt")).timeout(PATIENCE);
            var answer = asking.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new IOException(server + "/trust/ca.crt answers " + answer.statusCode());
                }
                return body.readNBytes(LARGEST);
            }
        }
    }

    private static String hash(byte[] file) throws GeneralSecurityException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(read(file).getEncoded());
        return HexFormat.of().withUpperCase().formatHex(hash);
    }

    private static Certificate read(byte[] file) throws GeneralSecurityException {
        return CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(file));
    }

    private static HttpClient client(TrustManager[] managers) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers, null);
        return HttpClient.newBuilder()
                .sslContext(context)
                .connectTimeout(PATIENCE)
                .build();
    }
}
