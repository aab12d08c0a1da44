package org.stowage.app;

import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.stowage.bench.Api;
import org.stowage.bench.Day;
import org.stowage.bench.Pace;
import org.stowage.bench.Suite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stowage bench}: the service on an empty directory of its own, measured from outside. */
@Command(
        name = "bench",
        resourceBundle = "messages.app",
        mixinStandardHelpOptions = true,
        subcommands = {
            Bench.OneDay.class,
            Bench.Peers.class,
            Bench.Stock.class,
            Bench.DeviceLines.class,
            Bench.LabelDesigns.class
        })
final class Bench {

    private static final AtomicReference<@Nullable Measured> NEXT = new AtomicReference<>();

    /** What is done against the running service. */
    interface Measured {
        boolean run(Api api) throws Exception;
    }

    @Command(name = "day", resourceBundle = "messages.app", mixinStandardHelpOptions = true)
    static final class OneDay implements Callable<Integer> {

        @Option(names = "--orders", defaultValue = "200")
        int orders;

        @Option(names = "--robots", defaultValue = "4")
        int robots;

        @Override
        public Integer call() {
            return measure(api -> new Day(api, System.out).run(new Day.Plan(orders, robots), orderFile()));
        }
    }

    /** Figures that can be chosen by name, each in full or only to see that it runs. */
    abstract static class Figures implements Callable<Integer> {

        @Parameters(paramLabel = "FIGURE", descriptionKey = "stowage.bench.figures")
        List<String> figures = List.of();

        @Option(names = "--quick", descriptionKey = "stowage.bench.quick")
        boolean quick;

        @Option(names = "--aot", paramLabel = "FILE", descriptionKey = "stowage.bench.aot")
        @Nullable
        Path aot;

        @Spec
        CommandSpec spec;

        abstract Suite suite();

        @Override
        public Integer call() {
            if (aot != null) {
                return TrainedBench.with(aot).run(withoutCache());
            }
            return measure(api -> suite().run(api, quick ? Pace.QUICK : Pace.FULL, figures, System.out));
        }

        private List<String> withoutCache() {
            List<String> arguments = new ArrayList<>(List.of("bench", spec.name()));
            if (quick) {
                arguments.add("--quick");
            }
            arguments.addAll(figures);
            return arguments;
        }
    }

    @Command(name = "peers", resourceBundle = "messages.app", mixinStandardHelpOptions = true)
    static final class Peers extends Figures {
        @Override
        Suite suite() {
            return Suite.peers();
        }
    }

    @Command(name = "stock", resourceBundle = "messages.app", mixinStandardHelpOptions = true)
    static final class Stock extends Figures {
        @Override
        Suite suite() {
            return Suite.stock();
        }
    }

    @Command(name = "devices", resourceBundle = "messages.app", mixinStandardHelpOptions = true)
    static final class DeviceLines extends Figures {
        @Override
        Suite suite() {
            return Suite.devices();
        }
    }

    @Command(name = "labels", resourceBundle = "messages.app", mixinStandardHelpOptions = true)
    static final class LabelDesigns extends Figures {
        @Override
        Suite suite() {
            return Suite.labels();
        }
    }

    static int measure(Measured measured) {
        Path home = emptyHome();
        String token = HexFormat.of().formatHex(new SecureRandom().generateSeed(24));
        try (var database = ServiceDatabase.forService(Map.of("STOWAGE_HOME", home.toString()))) {
            database.announce();
            System.setProperty("stowage.home", home.toString());
            System.setProperty("quarkus.http.port", String.valueOf(freePort()));
            System.setProperty("quarkus.log.level", "WARN");
            System.setProperty("stowage.bootstrap-token", token);
            NEXT.set(measured);
            System.setProperty("stowage.bench.token", token);
            return ServiceRun.untilEnd(Work.class);
        } finally {
            delete(home);
        }
    }

    private static void delete(Path home) {
        try {
            Trees.delete(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] orderFile() {
        try (InputStream file = Bench.class.getResourceAsStream("/bench/data/online-retail-2010-12.csv")) {
            if (file == null) {
                throw new IllegalStateException("the order file is not in this jar");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path emptyHome() {
        try {
            return Files.createTempDirectory("stowage-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs once the service answers. */
    public static final class Work implements QuarkusApplication {
        @Override
        public int run(String... arguments) throws Exception {
            Measured measured = NEXT.getAndSet(null);
            String base = "http://127.0.0.1:" + System.getProperty("quarkus.http.port");
            Api api = new Api(URI.create(base), System.getProperty("stowage.bench.token"));
            return measured != null && measured.run(api) ? 0 : 1;
        }
    }
}
