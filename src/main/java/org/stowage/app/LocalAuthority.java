package org.stowage.app;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The house's own certificate authority, under {@code <home>/tls}: made at the first start, valid for ten years, trusted by
 * the warehouse's handhelds once they installed it, and good for server certificates only. Those are valid for less than
 * 398 days (the limit of Apple and of the browsers, CA/Browser Forum Baseline Requirements 6.3.2) and are made anew when
 * they near their end or when the machine got another name or address.
 */
record LocalAuthority(KeyFile file, Path directory) {

    static final String AUTHORITY = "authority.pem";
    static final String SERVER = "server.pem";

    private static final Duration LIFE = Duration.ofDays(3652);
    private static final Duration SERVER_LIFE = Duration.ofDays(395);
    private static final Duration NEAR_END = Duration.ofDays(30);
    /** Clocks of handhelds run behind. */
    private static final Duration SLACK = Duration.ofDays(1);

    private static final int SERIAL_BITS = 127;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The one of this directory; made where there is none or where it ends soon. */
    static LocalAuthority of(Path directory, MachineNames machine, Instant now)
            throws IOException, GeneralSecurityException {
        Trees.createPrivateDirectory(directory);
        Path file = directory.resolve(AUTHORITY);
        Optional<KeyFile> present = KeyFile.read(file);
        if (present.isEmpty() && Files.exists(file)) {
            // every handheld of the house trusts it: it is never replaced because it could not be read once
            throw new GeneralSecurityException(file + " cannot be read");
        }
        Optional<KeyFile> known = present.filter(k -> lastsLong(k.certificate(), now));
        if (known.isPresent()) {
            return new LocalAuthority(known.get(), directory);
        }
        KeyFile made = make(machine.host(), now);
        made.write(file);
        return new LocalAuthority(made, directory);
    }

    X509Certificate certificate() {
        return file.certificate();
    }

    /** @return the server's certificate for exactly these names: the present one where it still fits */
    X509Certificate serve(MachineNames machine, Instant now) throws IOException, GeneralSecurityException {
        Path path = directory.resolve(SERVER);
        Optional<KeyFile> present = KeyFile.read(path)
                .filter(k -> lastsLong(k.certificate(), now) && isMine(k.certificate()))
                .filter(k -> machine.areNamedBy(k.certificate()));
        if (present.isPresent()) {
            return present.get().certificate();
        }
        KeyFile made = issue(machine, now);
        made.write(path);
        return made.certificate();
    }

    private static boolean lastsLong(X509Certificate certificate, Instant now) {
        return certificate.getNotAfter().toInstant().isAfter(now.plus(NEAR_END));
    }

    private boolean isMine(X509Certificate server) {
        try {
            server.verify(certificate().getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static KeyFile make(String host, Instant now) throws IOException, GeneralSecurityException {
        KeyPair pair = pair();
        X500Principal name = name("Stowage " + host + " " + LocalDate.ofInstant(now, ZoneOffset.UTC));
        var builder = new JcaX509v3CertificateBuilder(
                name, serial(), Date.from(now.minus(SLACK)), Date.from(now.plus(LIFE)), name, pair.getPublic());
        add(builder, Extension.basicConstraints, true, new BasicConstraints(0));
        add(builder, Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
        add(
                builder,
                Extension.subjectKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
        return new KeyFile(pair.getPrivate(), sign(builder, pair.getPrivate()));
    }

    private KeyFile issue(MachineNames machine, Instant now) throws IOException, GeneralSecurityException {
        KeyPair pair = pair();
        Instant end = Stream.of(
                        now.plus(SERVER_LIFE), certificate().getNotAfter().toInstant())
                .min(Instant::compareTo)
                .orElseThrow();
        var ids = new JcaX509ExtensionUtils();
        var builder = new JcaX509v3CertificateBuilder(
                certificate(),
                serial(),
                Date.from(now.minus(SLACK)),
                Date.from(end),
                name(machine.host()),
                pair.getPublic());
        add(builder, Extension.basicConstraints, true, new BasicConstraints(false));
        add(builder, Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        add(builder, Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        add(builder, Extension.subjectAlternativeName, false, alternatives(machine));
        add(builder, Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(pair.getPublic()));
        add(builder, Extension.authorityKeyIdentifier, false, ids.createAuthorityKeyIdentifier(certificate()));
        return new KeyFile(pair.getPrivate(), sign(builder, file.key()));
    }

    private static GeneralNames alternatives(MachineNames machine) {
        return new GeneralNames(Stream.concat(
                        machine.names().stream().map(name -> new GeneralName(GeneralName.dNSName, name)),
                        machine.addresses().stream().map(ip -> new GeneralName(GeneralName.iPAddress, ip)))
                .toArray(GeneralName[]::new));
    }

    private static X500Principal name(String common) throws IOException {
        // built, not written as text: a host's name is no distinguished name
        return new X500Principal(new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.O, "Stowage")
                .addRDN(BCStyle.CN, common.substring(0, Math.min(64, common.length())))
                .build()
                .getEncoded());
    }

    private static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
        return generator.generateKeyPair();
    }

    private static BigInteger serial() {
        return new BigInteger(SERIAL_BITS, RANDOM).setBit(SERIAL_BITS - 1);
    }

    private static void add(
            X509v3CertificateBuilder builder, ASN1ObjectIdentifier kind, boolean critical, ASN1Encodable value)
            throws CertIOException {
        builder.addExtension(kind, critical, value);
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, PrivateKey key)
            throws GeneralSecurityException {
        try {
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(key);
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
