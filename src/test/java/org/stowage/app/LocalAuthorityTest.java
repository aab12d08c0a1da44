package org.stowage.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LocalAuthorityTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @TempDir
    Path directory;

    private final MachineNames machine = machine("192.168.7.20");

    @Test
    void isGoodForServersOnlyAndForTenYears() throws IOException, GeneralSecurityException {
        X509Certificate authority = authority(NOW).certificate();

        assertThat(authority.getBasicConstraints()).isZero();
        assertThat(authority.getKeyUsage()).startsWith(false, false, false, false, false, true, false);
        assertThat(authority.getNotAfter().toInstant()).isEqualTo(NOW.plus(Duration.ofDays(3652)));
        assertThat(authority.getSubjectX500Principal().getName()).contains("Stowage desk");
    }

    @Test
    void namesEveryNameAndAddressForLessThan398Days() throws IOException, GeneralSecurityException {
        LocalAuthority authority = authority(NOW);

        X509Certificate server = authority.serve(machine, NOW);

        server.verify(authority.certificate().getPublicKey());
        assertThat(machine.areNamedBy(server)).isTrue();
        assertThat(server.getSubjectAlternativeNames())
                .contains(List.of(2, "desk.local"), List.of(2, "localhost"), List.of(7, "192.168.7.20"));
        assertThat(server.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        assertThat(Duration.between(
                        server.getNotBefore().toInstant(), server.getNotAfter().toInstant()))
                .isLessThanOrEqualTo(Duration.ofDays(397));
    }

    @Test
    void aSecondStartKeepsBoth() throws IOException, GeneralSecurityException {
        X509Certificate first = authority(NOW).serve(machine, NOW);

        assertThat(authority(NOW.plusSeconds(60)).serve(machine, NOW.plusSeconds(60)))
                .isEqualTo(first);
    }

    @Test
    void anotherAddressGetsAnotherCertificateOfTheSameAuthority() throws IOException, GeneralSecurityException {
        LocalAuthority before = authority(NOW);
        X509Certificate first = before.serve(machine, NOW);
        MachineNames moved = machine("192.168.7.99");

        LocalAuthority after = authority(NOW);
        X509Certificate second = after.serve(moved, NOW);

        assertThat(after.certificate()).isEqualTo(before.certificate());
        assertThat(second).isNotEqualTo(first);
        assertThat(moved.areNamedBy(second)).isTrue();
        assertThat(machine.areNamedBy(second)).isFalse();
    }

    @Test
    void aCertificateNearItsEndIsFollowedByTheNext() throws IOException, GeneralSecurityException {
        LocalAuthority before = authority(NOW);
        X509Certificate first = before.serve(machine, NOW);
        Instant later = NOW.plus(Duration.ofDays(370));

        X509Certificate second = authority(later).serve(machine, later);

        assertThat(second.getNotAfter()).isAfter(first.getNotAfter());
        second.verify(before.certificate().getPublicKey());
    }

    @Test
    void aDamagedFileIsMadeAnew() throws IOException, GeneralSecurityException {
        authority(NOW).serve(machine, NOW);
        Files.writeString(directory.resolve("tls").resolve(LocalAuthority.SERVER), "-----BEGIN NOTHING");

        assertThat(machine.areNamedBy(authority(NOW).serve(machine, NOW))).isTrue();
    }

    @Test
    void aKeyOfAnotherCertificateIsRefused() throws IOException, GeneralSecurityException {
        authority(NOW).serve(machine, NOW);
        Path tls = directory.resolve("tls");
        String authority = Files.readString(tls.resolve(LocalAuthority.AUTHORITY));
        Path key = Files.writeString(
                directory.resolve("key.pem"), authority.substring(0, authority.indexOf("-----BEGIN CERTIFICATE")));
        String server = Files.readString(tls.resolve(LocalAuthority.SERVER));
        Path certificate = Files.writeString(
                directory.resolve("crt.pem"), server.substring(server.indexOf("-----BEGIN CERTIFICATE")));

        assertThatThrownBy(() -> KeyFile.read(List.of(certificate, key)))
                .isInstanceOf(CertificateException.class)
                .hasMessageContaining("not the one of the certificate");
        assertThatThrownBy(() -> KeyFile.read(List.of(certificate))).hasMessageContaining("no private key");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyElseReadsTheKeys() throws IOException, GeneralSecurityException {
        authority(NOW).serve(machine, NOW);

        Path tls = directory.resolve("tls");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(tls)))
                .isEqualTo("rwx------");
        for (String file : List.of(LocalAuthority.AUTHORITY, LocalAuthority.SERVER)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(tls.resolve(file))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void thisMachineIsKnownByItsNamesAndByThoseThatWereAdded() {
        MachineNames here = MachineNames.now("Stowage.example.com, 10.9.8.7, not a name!");

        assertThat(here.names()).contains("localhost", "stowage.example.com").doesNotContain("not a name!");
        assertThat(here.addresses()).contains("127.0.0.1", "0:0:0:0:0:0:0:1", "10.9.8.7");
        assertThat(here.best()).isEqualTo("stowage.example.com");
        assertThat(here.has("[::1]")).isTrue();
        assertThat(here.has("STOWAGE.example.com")).isTrue();
        assertThat(here.has("evil.example.com")).isFalse();
    }

    @Test
    void thePageOfTrustShowsFingerprintAndSymbol() throws IOException, GeneralSecurityException {
        X509Certificate authority = authority(NOW).certificate();

        TrustView view = TrustView.of("https://192.168.7.20:8443", authority);

        assertThat(view.fingerprint()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
        assertThat(view.authority()).startsWith("Stowage desk ");
        assertThat(view.qr()).startsWith("M4 4h1v1h-1z");
        assertThat(view.qrSize()).isEqualTo(29 + 8);
        assertThat(KeyFile.pem(authority)).contains("BEGIN CERTIFICATE").doesNotContain("PRIVATE");
    }

    private LocalAuthority authority(Instant now) throws IOException, GeneralSecurityException {
        return LocalAuthority.of(directory.resolve("tls"), machine, now);
    }

    private static MachineNames machine(String address) {
        return new MachineNames(
                "desk",
                new TreeSet<>(Set.of("localhost", "desk", "desk.local")),
                new TreeSet<>(Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", address)),
                address);
    }
}
