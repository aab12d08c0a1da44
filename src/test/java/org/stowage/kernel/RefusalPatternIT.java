package org.stowage.kernel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.TestDatabaseResource;

/** The pattern of an address is not looked up for everybody who asks; who is refused is counted by it all the same. */
@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
class RefusalPatternIT {

    private static final String MARK = "X-Pattern-Test";

    /** Looks at marked requests right behind the framework's own look-up. */
    @Singleton
    static class Watch {
        final AtomicReference<String> seen = new AtomicReference<>("nobody passed");

        void register(@Observes Filters filters) {
            filters.register(
                    asked -> {
                        if (asked.request().getHeader(MARK) != null) {
                            seen.set(String.valueOf(pattern(asked)));
                        }
                        asked.next();
                    },
                    190);
        }

        private static Object pattern(RoutingContext asked) {
            return ((HttpServerRequestInternal) asked.request()).context().getLocal("UrlPathTemplate");
        }
    }

    @Inject
    Watch watch;

    @BeforeEach
    void theFirstRequestShowsTheFrameworksOwnHandler() {
        Api.asAdministrator().get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void nobodyPaysForThePatternOfARefusal() {
        Api.asAdministrator()
                .header(MARK, "1")
                .get("/api/v1/warehouses/NONE-" + System.nanoTime())
                .then()
                .statusCode(404);
        assertThat(watch.seen).hasValue("null");
    }

    @Test
    void whoIsRefusedIsCountedByThePatternAndNotByTheAddress() {
        String nobodys = "UNSEEN-" + System.nanoTime();
        given().get("/api/v1/warehouses/" + nobodys).then().statusCode(401);
        given().header("Authorization", "Bearer nonsense")
                .get("/api/v1/warehouses/" + nobodys)
                .then()
                .statusCode(401);
        String metrics = Api.asAdministrator().get("/q/metrics").asString();
        assertThat(metrics)
                .containsPattern("http_server_requests_seconds_count\\{[^}]*status=\"401\"[^}]*/api/v1/warehouses/\\{")
                .doesNotContain(nobodys);
    }

    @Test
    void anOldCookieKeepsNobodyFromTheLoginPage() {
        given().cookie("__Host-stowage", "ended-long-ago")
                .header("Accept", "text/html")
                .redirects()
                .follow(false)
                .get("/orders")
                .then()
                .statusCode(303)
                .header("Location", containsString("/login"));
        given().cookie("__Host-stowage", "ended-long-ago")
                .header("Accept", "text/html")
                .get("/login")
                .then()
                .statusCode(200);
    }

    @Test
    void aRefusedPageOfTheFrameworkIsRefusedInOurWords() {
        given().cookie("__Host-stowage", "ended-long-ago")
                .get("/q/metrics")
                .then()
                .statusCode(401);
    }
}
