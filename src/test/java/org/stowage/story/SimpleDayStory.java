package org.stowage.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.stowage.TestDatabaseResource;
import org.stowage.bench.Api;

/** A day in simple mode through HTTP and scans, once plainly and once with every write sent twice. */
@QuarkusTest
class SimpleDayStory {

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init") // given by the test's Quarkus
    URI base;

    @Test
    void aDayAtOneDeskEndsTheSameWhenEveryWriteIsSentTwice() {
        String once = run(new Api(base, TestDatabaseResource.TOKEN), "S5");
        String twice = run(new EverythingTwice(base, TestDatabaseResource.TOKEN), "S6");
        assertThat(twice).isEqualTo(once);
    }

    private static String run(Api api, String code) {
        Warehouse warehouse = new Warehouse(api, code);
        SimpleDay day = new SimpleDay(warehouse);
        for (Morning.Act act : day.acts()) {
            act.run().run();
            warehouse.agrees(act.name());
        }
        return warehouse.endState(day.orders());
    }
}
