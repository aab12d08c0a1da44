package org.stowage.demo;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.stowage.access.ShownLogins;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Texts;

/**
 * The demo of this service: on when the service was started as one ({@code stowage demo}) on an empty house, or on one that
 * a demo has furnished before. Pages are served while it is being furnished.
 */
@ApplicationScoped
public class Demo implements ShownLogins {

    public static final String WAREHOUSE = "DEMO";

    /** System property: the file that marks a home as a demo's; without it none is written. */
    public static final String MARK = "stowage.demo-mark";

    private static final Logger LOG = Logger.getLogger("org.stowage.demo");

    private final DemoSql sql;
    private final Furnishing furnishing;
    private final People people;
    private final Robots robots;
    private final boolean asked;
    private final boolean bootstrapped;
    private volatile @Nullable Plan plan;
    private volatile @Nullable Thread work;

    Demo(
            DemoSql sql,
            Furnishing furnishing,
            People people,
            Robots robots,
            @ConfigProperty(name = "stowage.demo", defaultValue = "false") boolean asked,
            @ConfigProperty(name = "stowage.bootstrap-token") Optional<String> token) {
        this.sql = sql;
        this.furnishing = furnishing;
        this.people = people;
        this.robots = robots;
        this.asked = asked;
        this.bootstrapped = token.isPresent();
    }

    // before the first run's secret is printed: a demo has an administrator from the beginning
    void start(@Observes @Priority(100) StartupEvent event) {
        if (!asked) {
            return;
        }
        if (sql.morning(WAREHOUSE).isEmpty() && !sql.isEmptyHouse()) {
            LOG.warn(Texts.of("demo", "other-data", Locale.getDefault()));
            return;
        }
        Instant morning = sql.begin(WAREHOUSE, Instant.now().truncatedTo(ChronoUnit.SECONDS));
        Plan begun = new Plan(WAREHOUSE, "", Size.FULL, morning);
        if (!bootstrapped) {
            people.takeOnAdministrator(begun);
        }
        mark();
        plan = begun;
        work = Thread.ofPlatform().daemon().name("furnishing").start(() -> furnish(begun));
    }

    /** The home says what it holds, so that nobody starts it as a real house by mistake. */
    private static void mark() {
        String file = System.getProperty(MARK);
        if (file == null || Files.exists(Path.of(file))) {
            return;
        }
        try {
            Files.createFile(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        Thread working = work;
        if (working != null) {
            working.interrupt();
        }
    }

    private void furnish(Plan begun) {
        try {
            furnishing.run(begun);
            robots.begin(begun);
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) {
                LOG.error("the demo is not furnished to its end; the next start goes on", e);
            }
        }
    }

    /** Empty: this service is no demo. */
    public Optional<Plan> plan() {
        return Optional.ofNullable(plan);
    }

    /** @throws Problem not-found where this service is no demo */
    Plan running() {
        return plan().orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, "demo"));
    }

    /** As if the service had been started with this demo; null ends it. */
    void show(@Nullable Plan other) {
        plan = other;
    }

    /** Those who read the same language as whoever stands at the door. */
    @Override
    public List<ShownLogin> logins(Locale language) {
        boolean chinese = Texts.language(language).equals(Texts.CHINESE);
        return plan().map(People::all).orElse(List.of()).stream()
                .filter(person -> person.readsChinese() == chinese)
                .map(person -> new ShownLogin(
                        person.login(),
                        Plan.PASSWORD,
                        person.name(),
                        Texts.of("demo", "does." + person.role().code(), language),
                        "/tour"))
                .toList();
    }
}
