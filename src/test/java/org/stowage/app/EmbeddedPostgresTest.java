package org.stowage.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    @TempDir
    static Path directory;

    static EmbeddedPostgres postgres;

    @BeforeAll
    static void startInAHomeWhereAnotherStartWasKilled() throws IOException {
        Path home = Files.createDirectories(directory.resolve("home"));
        Files.writeString(
                Files.createDirectories(home.resolve("unpacking-1/bin")).resolve("postgres"), "half");
        Files.writeString(Files.createDirectories(home.resolve("data-18.new")).resolve("PG_VERSION"), "half");
        Files.writeString(home.resolve("password"), "of the killed one");
        Files.writeString(home.resolve("run.json"), "{ \"port\": 1, \"postmaster\": 1, \"service\": 1 }");
        postgres = EmbeddedPostgres.start(home);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void whatIsAcknowledgedIsOnDisk() throws SQLException {
        var wanted = Map.of(
                "fsync", "on",
                "synchronous_commit", "on",
                "full_page_writes", "on",
                "data_checksums", "on",
                "deadlock_timeout", "200ms",
                "lock_timeout", "3s",
                "server_encoding", "UTF8");
        for (var setting : wanted.entrySet()) {
            assertThat(ask("show " + setting.getKey())).as(setting.getKey()).isEqualTo(setting.getValue());
        }
    }

    @Test
    void listensOnThisMachineOnly() throws SQLException {
        assertThat(ask("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(ask("show unix_socket_directories")).isEmpty();
    }

    @Test
    void knowsTheCaseOfAllLetters() throws SQLException {
        assertThat(ask("select lower('ŁÓDŹ')")).isEqualTo("łódź");
    }

    @Test
    void refusesAWrongPassword() throws SQLException {
        assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), EmbeddedPostgres.USER, "guess"))
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), EmbeddedPostgres.USER, ""))
                .isInstanceOf(SQLException.class);
        assertThat(ask("select rolpassword from pg_authid where rolname = 'stowage'"))
                .startsWith("SCRAM-SHA-256$");
    }

    @Test
    void keepsThePasswordFromOtherUsers() throws IOException {
        Path file = postgres.home().resolve("password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).isEqualTo(postgres.password()).hasSize(32);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(postgres.home().resolve("data-18"))))
                .isEqualTo("rwx------");
    }

    @Test
    void leavesNothingHalfDoneBehind() throws IOException {
        try (var entries = Files.list(postgres.home())) {
            List<String> names =
                    entries.map(path -> path.getFileName().toString()).toList();
            assertThat(names).noneMatch(name -> name.startsWith("unpacking-") || name.endsWith(".new"));
        }
    }

    @Test
    void refusesASecondServiceOnTheSameDirectoryAndNamesTheFirst() {
        assertThatThrownBy(() -> EmbeddedPostgres.start(postgres.home()))
                .hasMessageContaining("process " + ProcessHandle.current().pid())
                .hasMessageContaining("port " + postgres.port())
                .hasMessageContaining("STOWAGE_HOME");
    }

    @Test
    void isBackOnTheSamePortWithItsRowsAfterItWasKilled() throws Exception {
        ask("create table kept as select 'tea' as word; select 1");
        long killed = postgres.postmaster();

        ProcessHandle.of(killed).orElseThrow().destroyForcibly();

        for (int tenths = 0; postgres.postmaster() == killed && tenths < 150; tenths++) {
            Thread.sleep(100);
        }
        assertThat(ask("select word from kept")).isEqualTo("tea");
        assertThat(RunFile.read(postgres.home()))
                .hasValue(new RunFile(
                        postgres.port(),
                        postgres.postmaster(),
                        ProcessHandle.current().pid()));
    }

    @Test
    void leavesNoProcessAndNoRunFileAfterItsEnd() throws IOException {
        Path home = directory.resolve("short");
        var brief = EmbeddedPostgres.startThrowaway(home, null);
        long pid = brief.postmaster();

        brief.close();
        brief.close();

        assertThat(new Postmaster(pid, brief.port()).isAlive()).isFalse();
        assertThat(home.resolve("run.json")).doesNotExist();
    }

    private static String ask(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.url(), EmbeddedPostgres.USER, postgres.password());
                var statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            try (var answer = statement.getResultSet()) {
                answer.next();
                return answer.getString(1);
            }
        }
    }
}
