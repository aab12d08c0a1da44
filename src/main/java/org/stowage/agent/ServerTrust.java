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
     * @throws GeneralSecurityException it is another one: somebody else answers there
     */
    public static HttpClient pinned(URI server, String fingerprint)
            throws IOException, GeneralSecurityException, InterruptedException {
        byte[] file;
        try (HttpClient asking = client(new TrustManager[] {new NobodyYet()})) {
            var request = HttpRequest.newBuilder(server.resolve("/trust/ca.crt")).timeout(PATIENCE);
            var answer = asking.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                file = body.readNBytes(LARGEST);
            }
            if (answer.statusCode() != 200) {
                throw new IOException(server + "/trust/ca.crt answers " + answer.statusCode());
            }
        }
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(read(file).getEncoded());
        String wanted = fingerprint.replaceAll("[:\\s]", "").toLowerCase(Locale.ROOT);
        if (!MessageDigest.isEqual(wanted.getBytes("US-ASCII"), HexFormat.of().formatHex(hash).getBytes("US-ASCII"))) {
            throw new GeneralSecurityException("the authority of " + server + " has another fingerprint: "
                    + HexFormat.ofDelimiter(":").withUpperCase().formatHex(hash));
        }
        return authority(file);
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
