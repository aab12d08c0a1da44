package org.stowage.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Base64;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;

/**
 * The PostgreSQL that Stowage brings along, kept under one directory, the home: the programs, the data
 * ({@code data-18}), the password, the log and the run-file.
 *
 * <p>Always holds: one service per home, a second one is refused by name; loopback only; every login needs the generated
 * password (scram-sha-256); fsync and synchronous_commit are on; a PostgreSQL that dies is started again on the same
 * port; one that outlived its killed service is taken over when it is well, otherwise stopped and started afresh.
 * {@link #close} stops it in good order.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    public static final String USER = "stowage";
    private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class);

    private final Path home;
    private final HomeLock lock;
    private final Cluster cluster;
    private final String password;
    private final int port;
    private final PostgresWatch watch;

    private EmbeddedPostgres(Path home, HomeLock lock, Cluster cluster, String password, Postmaster first)
            throws IOException {
        this.home = home;
        this.lock = lock;
        this.cluster = cluster;
        this.password = password;
        this.port = first.port();
        writeRunFile(first);
        this.watch = PostgresWatch.over(cluster, first, this::writeRunFile);
    }

    /**
     * Starts the database of a warehouse.
     *
     * @throws Problem when another service holds the home, or when PostgreSQL cannot run here
     */
    public static EmbeddedPostgres start(Path home) {
        return start(home, PostgresSettings.DURABLE, null);
    }

    /**
     * Starts a database that may lose everything with the power: for tests and trials only.
     *
     * @param binariesJar jar with another PostgreSQL than the one packed with Stowage
     */
    public static EmbeddedPostgres startThrowaway(Path home, @Nullable Path binariesJar) {
        return start(home, PostgresSettings.THROWAWAY, binariesJar);
    }

    private static EmbeddedPostgres start(Path wanted, PostgresSettings settings, @Nullable Path binariesJar) {
        Path home = wanted.toAbsolutePath().normalize();
        try {
            Trees.createPrivateDirectory(home);
            HomeLock lock = HomeLock.tryTake(home);
            if (lock == null) {
                throw refusal(home);
            }
            try {
                return startLocked(home.toRealPath(), lock, settings, binariesJar);
            } catch (IOException | SQLException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw Problem.of(AppProblem.HOME_NOT_USABLE, home, e);
        }
    }

    private static EmbeddedPostgres startLocked(
            Path home, HomeLock lock, PostgresSettings settings, @Nullable Path binariesJar)
            throws IOException, SQLException {
        var archive = binariesJar == null ? PostgresArchive.ofThisMachine() : PostgresArchive.inJar(binariesJar);
        var binaries = PostgresBinaries.unpack(archive, home);
        var user = PostgresUser.choose();
        var cluster = new Cluster(home, binaries, user, settings);
        Path passwordFile = home.resolve("password");
        if (!cluster.exists()) {
            Files.deleteIfExists(passwordFile);
            Trees.createPrivateFile(passwordFile, newPassword());
            user.takeOver(home, binaries.program("postgres"));
            cluster.create(passwordFile);
        }
        String password = readPassword(passwordFile);
        Postmaster postmaster = adoptOrStart(home, cluster, binaries, settings, password);
        new ClusterSql(postmaster.port(), password).createDatabase();
        return new EmbeddedPostgres(home, lock, cluster, password, postmaster);
    }

    private static Postmaster adoptOrStart(
            Path home, Cluster cluster, PostgresBinaries binaries, PostgresSettings settings, String password)
            throws IOException {
        var orphan = Postmaster.living(cluster.data());
        if (orphan.isPresent()) {
            var found = orphan.get();
            if (cluster.startedBy(binaries)
                    && new ClusterSql(found.port(), password).isHealthy(cluster.data(), settings)) {
                LOG.infof("Took over PostgreSQL (process %d) that outlived its service", found.pid());
                return found;
            }
            LOG.warnf("PostgreSQL (process %d) outlived its service and is not well: starting it afresh", found.pid());
            cluster.stop();
        }
        // the old port again, so that whoever wrote it down still finds the database
        int wishedPort = RunFile.read(home).map(RunFile::port).orElse(0);
        RunFile.delete(home);
        return cluster.start(wishedPort);
    }

    /** JDBC address of the database {@code stowage}. */
    public String url() {
        return url("stowage");
    }

    /** JDBC address of another database of the same PostgreSQL. */
    public String url(String database) {
        return url(port, database);
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    public String password() {
        return password;
    }

    public int port() {
        return port;
    }

    public Path home() {
        return home;
    }

    /** Process id of the PostgreSQL that runs now; another one after a restart. */
    public long postmaster() {
        return watch.current().pid();
    }

    /** Ends all sessions, writes everything down, gives the home free. A second call does nothing. */
    @Override
    public synchronized void close() {
        if (!watch.end()) {
            return;
        }
        cluster.stop();
        try {
            RunFile.delete(home);
            lock.close();
        } catch (IOException e) {
            LOG.warnf("The home %s is not quite tidy: %s", home, e);
        }
    }

    private void writeRunFile(Postmaster now) {
        try {
            new RunFile(now.port(), now.pid(), ProcessHandle.current().pid()).write(home);
        } catch (IOException e) {
            LOG.warnf("The run-file in %s could not be written: %s", home, e);
        }
    }

    private static Problem refusal(Path home) {
        return RunFile.read(home)
                .map(run -> Problem.of(AppProblem.HOME_IN_USE, run.service(), home, run.port()))
                .orElseGet(() -> Problem.of(AppProblem.HOME_STARTING, home));
    }

    static String readPassword(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw Problem.of(AppProblem.PASSWORD_MISSING, file);
        }
    }

    private static String newPassword() {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
