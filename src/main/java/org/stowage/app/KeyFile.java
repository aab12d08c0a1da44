package org.stowage.app;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.jspecify.annotations.Nullable;

/**
 * A private key and its certificate, kept in one PEM file that nobody else may read: written whole or not at all, so that
 * the two always belong together.
 */
record KeyFile(PrivateKey key, X509Certificate certificate) {

    private static final byte[] PROBE = {1, 2, 3};

    /** Empty where there is none, or none that can be used. */
    static Optional<KeyFile> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(read(List.of(file))) : Optional.empty();
        } catch (IOException | GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /**
     * @param files PEM; the first certificate is the one of the key, the others its chain
     * @throws GeneralSecurityException where something is missing, or key and certificate do not belong together
     */
    static KeyFile read(List<Path> files) throws IOException, GeneralSecurityException {
        PrivateKey key = null;
        X509Certificate certificate = null;
        for (Path file : files) {
            try (Reader text = new StringReader(Files.readString(file));
                    PEMParser parts = new PEMParser(text)) {
                for (Object part = parts.readObject(); part != null; part = parts.readObject()) {
                    key = key == null ? key(part) : key;
                    if (certificate == null && part instanceof X509CertificateHolder holder) {
                        certificate = new JcaX509CertificateConverter().getCertificate(holder);
                    }
                }
            }
        }
        if (key == null || certificate == null) {
            throw new CertificateException(key == null ? "no private key in PEM" : "no certificate in PEM");
        }
        checkPair(key, certificate);
        return new KeyFile(key, certificate);
    }

    private static @Nullable PrivateKey key(Object part) throws IOException {
        return switch (part) {
            case PrivateKeyInfo plain -> new JcaPEMKeyConverter().getPrivateKey(plain);
            case PEMKeyPair pair -> new JcaPEMKeyConverter().getPrivateKey(pair.getPrivateKeyInfo());
            default -> null;
        };
    }

    private static void checkPair(PrivateKey key, X509Certificate certificate) throws GeneralSecurityException {
        String algorithm = key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256with" + key.getAlgorithm();
        Signature signature = Signature.getInstance(algorithm.contains("Ed") ? key.getAlgorithm() : algorithm);
        signature.initSign(key);
        signature.update(PROBE);
        byte[] signed = signature.sign();
        signature.initVerify(certificate.getPublicKey());
        signature.update(PROBE);
        if (!signature.verify(signed)) {
            throw new CertificateException("the key is not the one of the certificate");
        }
    }

    /** What may be handed to everybody. */
    static String pem(X509Certificate certificate) {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
            pem.writeObject(certificate);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    void write(Path file) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
            pem.writeObject(new JcaPKCS8Generator(key, null));
            pem.writeObject(certificate);
        }
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        Trees.createPrivateFile(next, text.toString());
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
