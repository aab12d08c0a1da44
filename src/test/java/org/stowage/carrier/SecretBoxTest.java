package org.stowage.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.stowage.kernel.Sql;

class SecretBoxTest {

    private static final String ROW = "carrier_account 7";

    @TempDir
    Path home;

    private SecretKeys keys() throws IOException {
        return SecretKeys.of(Optional.empty(), Optional.empty(), home);
    }

    @Test
    void opensWhatItSealedAndNothingElse() throws IOException {
        SecretBox box = new SecretBox(keys());
        String sealed = box.seal("校验码 checkword", ROW);
        assertThat(sealed).doesNotContain("checkword");
        assertThat(box.seal("校验码 checkword", ROW)).isNotEqualTo(sealed);
        assertThat(box.open(sealed, ROW)).isEqualTo("校验码 checkword");
        assertThatThrownBy(() -> box.open(sealed, "carrier_account 8")).isInstanceOf(IllegalStateException.class);
        String changed = sealed.substring(0, 30) + (sealed.charAt(30) == 'A' ? 'B' : 'A') + sealed.substring(31);
        assertThatThrownBy(() -> box.open(changed, ROW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theKeyLiesInAFileOfItsOwnerOnly() throws IOException {
        SecretKeys first = keys();
        Path file = home.resolve("secret.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(keys().current()).isEqualTo(first.current());
    }

    @Test
    void aKeyThatWentOutStillOpensUntilItIsTakenAway() throws IOException {
        String sealed = new SecretBox(keys()).seal("x", ROW);
        Files.move(home.resolve("secret.key"), home.resolve("secret.key.old"));
        SecretBox changed = new SecretBox(keys());
        assertThat(changed.isOld(sealed)).isTrue();
        assertThat(changed.open(sealed, ROW)).isEqualTo("x");
        String anew = changed.seal("x", ROW);
        assertThat(changed.isOld(anew)).isFalse();
        Files.delete(home.resolve("secret.key.old"));
        SecretBox later = new SecretBox(keys());
        assertThat(later.open(anew, ROW)).isEqualTo("x");
        assertThatThrownBy(() -> later.open(sealed, ROW)).hasMessageContaining("STOWAGE_SECRET_KEY_OLD");
    }

    @Test
    void refusesAKeyOfTheEnvironmentThatIsTooShort() {
        assertThatThrownBy(() -> SecretKeys.of(Optional.of("c2hvcnQ="), Optional.empty(), home))
                .hasMessageContaining("32 bytes");
    }

    @Test
    void aKeyThatCannotBeReadHidesSecretsAndStopsNobody() {
        AccountSecrets secrets = new AccountSecrets(
                new AccountSql(new Sql(new PGSimpleDataSource())),
                new ObjectMapper(),
                Optional.of(home.toString()),
                Optional.of("no base64!"),
                Optional.empty());
        AccountSecrets.Opened opened = secrets.openOrEmpty(new AccountSql.Row(7, null, false, "{}", "00000000:AAAA"));
        assertThat(opened.secrets()).isEmpty();
        assertThat(opened.fault()).isEqualTo(AccountSecrets.UNUSABLE);
        assertThatThrownBy(() -> secrets.seal(7, Map.of("key", "x"))).hasMessageContaining("cannot be used");
    }
}
