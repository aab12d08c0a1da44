package org.stowage.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.stowage.demo.Demo;
import org.stowage.kernel.Problem;
import picocli.CommandLine.Command;

/**
 * {@code stowage demo}: the service with a demo warehouse in it. Without {@code STOWAGE_HOME} it lives in a directory of its
 * own, so that what is tried there never meets what is real.
 */
@Command(name = "demo", resourceBundle = "messages.app", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private static final String MARK = "demo";

    @Override
    public Integer call() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        String home = environment.get("STOWAGE_HOME");
        if (home == null || home.isBlank()) {
            home = System.getProperty("user.home") + "/.stowage-demo";
            environment.put("STOWAGE_HOME", home);
            // labels, mappings and device profiles of one's own are looked for there too
            System.setProperty("STOWAGE_HOME", home);
            System.setProperty("stowage.home", home);
        }
        System.setProperty("stowage.demo", "true");
        if (!environment.containsKey("STOWAGE_DB_URL")) {
            System.setProperty(Demo.MARK, home + "/" + MARK);
        }
        // its passwords stand on the login page: other hosts come in only where somebody says so
        environment.putIfAbsent("STOWAGE_TLS", "off");
        var labels = LabelsAtStart.of(ServiceDatabase.home(environment));
        try (var database = ServiceDatabase.forService(environment)) {
            labels.check();
            database.announce();
            new Network(environment).announce();
            return ServiceRun.untilEnd(null);
        }
    }

    /** @throws Problem demo-home: on the network of a real house its passwords would be an open door */
    static void refuseAsReal(Map<String, String> environment) {
        Path home = ServiceDatabase.home(environment);
        if (!environment.containsKey("STOWAGE_DB_URL") && Files.exists(home.resolve(MARK))) {
            throw Problem.of(AppProblem.DEMO_HOME, home);
        }
    }
}
