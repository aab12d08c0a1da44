package org.stowage.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stowage.StowageProcess;
import org.stowage.bench.Api;

/** The same morning with the service killed after every act: the next act goes on where the floor stood. */
class MorningFaultIT {

    private static final String TOKEN = "a-token-for-this-test-only-0123456789";

    @TempDir
    Path directory;

    @Test
    void aMorningGoesOnThoughTheServiceIsKilledAfterEveryAct() {
        Path home = directory.resolve("home");
        Map<String, String> settings = Map.of("STOWAGE_BOOTSTRAP_TOKEN", TOKEN);
        var service = new AtomicReference<>(StowageProcess.serve(home, settings));
        try {
            Warehouse warehouse = new Warehouse(new Api(() -> service.get().uri("/"), TOKEN), "M1");
            Morning morning = new Morning(warehouse);
            for (Morning.Act act : morning.acts()) {
                act.run().run();
                service.get().kill();
                service.set(StowageProcess.serve(home, settings));
                warehouse.agrees(act.name());
            }
            assertThat(warehouse.status(morning.orders().getFirst())).isEqualTo("shipped");
        } finally {
            service.get().close();
        }
    }
}
