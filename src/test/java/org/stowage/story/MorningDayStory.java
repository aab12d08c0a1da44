package org.stowage.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.stowage.TestDatabaseResource;
import org.stowage.bench.Api;

/** The whole morning through HTTP and scans, once plainly and once with every write sent twice: the days end the same. */
@QuarkusTest
class MorningDayStory {

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init") // given by the test's Quarkus
    URI base;

    @Test
    void aMorningFromTheDockToTheCarrierEndsTheSameWhenEveryWriteIsSentTwice() {
        String once = run(new Api(base, TestDatabaseResource.TOKEN), "M1");
        String twice = run(new EverythingTwice(base, TestDatabaseResource.TOKEN), "M2");
        assertThat(twice).isEqualTo(once);
    }

    private static String run(Api api, String code) {
        Warehouse warehouse = new Warehouse(api, code);
        Morning morning = new Morning(warehouse);
        for (Morning.Act act : morning.acts()) {
            act.run().run();
            warehouse.agrees(act.name());
        }
        return warehouse.endState(morning.orders());
    }
}
