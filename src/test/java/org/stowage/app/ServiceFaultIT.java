package org.stowage.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.stowage.StowageProcess;

/** One service after another on one home, each leaving it as the next one has to cope with. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServiceFaultIT {
    @TempDir
    static Path directory;

    static Path home;
    static StowageProcess service;

    @BeforeAll
    static void start() {
        home = directory.resolve("home");
        service = StowageProcess.serve(home, Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @Order(1)
    void refusesASecondServiceOnTheSameHome() {
        var second = StowageProcess.command(home, Map.of("STOWAGE_PORT", "0"));

        assertThat(second.exit()).isEqualTo(1);
        assertThat(second.text())
                .contains("process " + service.process().pid())
                .contains("port " + running().port());
        assertThat(service.status("/q/health/ready")).isEqualTo(200);
    }

    @Test
    @Order(2)
    void aTakenPortIsSaid() {
        String taken = Integer.toString(service.port());

        var second = StowageProcess.command(directory.resolve("other"), Map.of("STOWAGE_PORT", taken));

        assertThat(second.exit()).isEqualTo(1);
        assertThat(second.text()).contains("Port " + taken + " is taken");
        assertThat(RunFile.read(directory.resolve("other"))).isEmpty();
    }

    @Test
    @Order(2)
    void aCommandUsesTheDatabaseOfTheRunningService() {
        var migrate = StowageProcess.command(home, Map.of(), "migrate");

        assertThat(migrate.exit()).isZero();
        assertThat(migrate.text()).contains("The database has version");
        assertThat(service.status("/q/health/ready")).isEqualTo(200);
    }

    @Test
    @Order(3)
    void aKilledServiceIsFollowedByOneThatTakesItsDatabaseOver() {
        RunFile before = running();

        service.kill();
        service = StowageProcess.serve(home, Map.of());

        assertThat(running().postmaster()).isEqualTo(before.postmaster());
        assertThat(running().port()).isEqualTo(before.port());
        assertThat(running().service()).isEqualTo(service.process().pid());
    }

    @Test
    @Order(4)
    void aKilledDatabaseIsBackUnderTheLivingServiceWithinTenSeconds() throws InterruptedException {
        RunFile before = running();
        long killedAt = System.nanoTime();

        ProcessHandle.of(before.postmaster()).orElseThrow().destroyForcibly();
        while (running().postmaster() == before.postmaster() || service.status("/q/health/ready") != 200) {
            assertThat(Duration.ofNanos(System.nanoTime() - killedAt)).isLessThan(Duration.ofSeconds(10));
            Thread.sleep(100);
        }

        assertThat(running().port()).isEqualTo(before.port());
    }

    @Test
    @Order(5)
    void bothKilledAtOnceAreFollowedByAServiceWithTheSameData() {
        RunFile before = running();

        service.kill();
        ProcessHandle.of(before.postmaster()).ifPresent(ProcessHandle::destroyForcibly);
        service = StowageProcess.serve(home, Map.of());

        assertThat(running().postmaster()).isNotEqualTo(before.postmaster());
        assertThat(StowageProcess.command(home, Map.of(), "migrate").exit()).isZero();
    }

    @Test
    @Order(6)
    void aStoppedServiceStopsItsDatabase() {
        RunFile before = running();

        service.close();

        assertThat(new Postmaster(before.postmaster(), before.port()).isAlive()).isFalse();
        assertThat(RunFile.read(home)).isEmpty();
    }

    @Test
    @Order(7)
    void aCommandStartsTheDatabaseForItsTime() {
        var migrate = StowageProcess.command(home, Map.of(), "migrate");

        assertThat(migrate.exit()).isZero();
        assertThat(RunFile.read(home)).isEmpty();
    }

    @Test
    @Order(8)
    void wrongUsageAndUnusableSettingsAreToldApart() {
        assertThat(StowageProcess.command(home, Map.of(), "frobnicate").exit()).isEqualTo(2);
        assertThat(StowageProcess.command(home, Map.of(), "version").exit()).isZero();
        var server = StowageProcess.command(home, Map.of("STOWAGE_DB_URL", "mysql://somewhere"), "migrate");
        assertThat(server.exit()).isEqualTo(1);
        assertThat(server.text()).contains("STOWAGE_DB_URL must look like jdbc:postgresql://");
    }

    private static RunFile running() {
        return RunFile.read(home).orElseThrow();
    }
}
