package org.stowage.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stowage.bench.Api;

/**
 * The same morning with the service killed after every third act, and by {@code -Dstowage.test.long=true} after every act: the
 * next act goes on where the floor stood.
 */
class MorningFaultIT {

    private static final int ACTS_A_KILL = Boolean.getBoolean("stowage.test.long") ? 1 : 3;

    @TempDir
    @SuppressWarnings("NullAway.Init") // given by JUnit
    Path directory;

    @Test
    void aMorningGoesOnThoughTheServiceIsKilledBetweenItsActs() {
        try (MortalService service = new MortalService(directory.resolve("home"))) {
            Warehouse warehouse = new Warehouse(new Api(service::uri, MortalService.TOKEN), "M1");
            Morning morning = new Morning(warehouse);
            int acts = 0;
            for (Morning.Act act : morning.acts()) {
                act.run().run();
                if (++acts % ACTS_A_KILL == 0) {
                    service.restart();
                }
                warehouse.agrees(act.name());
            }
            assertThat(warehouse.status(morning.orders().getFirst())).isEqualTo("shipped");
        }
    }
}
