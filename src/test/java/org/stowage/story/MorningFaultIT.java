package org.stowage.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stowage.StowageProcess;
import org.stowage.bench.Api;

/**
 * The same morning with the service killed after every third act, and by {@code -Dstowage.test.long=true} after every act: the
 * next act goes on where the floor stood.
 */
class MorningFaultIT {

    private static final int ACTS_A_KILL = Boolean.getBoolean("stowage.test.long") ? 1 : 3;

    private static final String TOKEN = "a-token-for-this-test-only-0123456789";

    private static final Map<String, String> SETTINGS = Map.of("STOWAGE_BOOTSTRAP_TOKEN", TOKEN);

    private final StowageProcess[] service = new StowageProcess[1];

    @TempDir
    @SuppressWarnings("NullAway.Init") // given by JUnit
    Path directory;

    @Test
    void aMorningGoesOnThoughTheServiceIsKilledBetweenItsActs() {
        Path home = directory.resolve("home");
        service[0] = StowageProcess.serve(home, SETTINGS);
        try {
            Warehouse warehouse = new Warehouse(new Api(() -> service[0].uri("/"), TOKEN), "M1");
            Morning morning = new Morning(warehouse);
            int acts = 0;
            for (Morning.Act act : morning.acts()) {
                act.run().run();
                if (++acts % ACTS_A_KILL == 0) {
                    service[0].kill();
                    service[0] = StowageProcess.serve(home, SETTINGS);
                }
                warehouse.agrees(act.name());
            }
            assertThat(warehouse.status(morning.orders().getFirst())).isEqualTo("shipped");
        } finally {
            service[0].close();
        }
    }
}
