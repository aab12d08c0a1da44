package org.stowage.carrier;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.stowage.PageCall.open;
import static org.stowage.PageCall.send;
import static org.stowage.PageCall.tokenOf;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.kernel.Sql;

/** Our account at a carrier: entered, tried, never told again. */
@QuarkusTest
class CarrierAccountIT {

    private static final String SECRET = "checkword-of-kca";
    private static boolean founded;

    @Inject
    CarrierLinks links;

    @Inject
    Carriers carriers;

    @Inject
    Sql sql;

    @BeforeEach
    void found() {
        if (!founded) {
            founded = true;
            Api.found("KCA");
        }
    }

    private static String carrier(String code, String kind) {
        Api.asAdministrator()
                .body(Map.of("code", code, "name", "Carrier " + code, "kind", kind))
                .post("/api/v1/carriers")
                .then()
                .statusCode(201);
        return code;
    }

    private static Response account(String code, Map<String, ?> body) {
        return Api.asAdministrator().body(body).put("/api/v1/carriers/{code}/account", code);
    }

    private static Map<String, Object> sf(String endpoint, String checkword) {
        return Map.of(
                "endpoint",
                endpoint,
                "values",
                Map.of("customer", "KCACUST", "checkword", checkword, "monthly-card", "7551234567"));
    }

    @Transactional
    List<String> stored(String statement) {
        return sql.statement(statement).list(String.class);
    }

    @Test
    void booksWithWhatWasEnteredAndNeverTellsIt() throws IOException {
        try (SimulatedCarrier simulated = SimulatedCarrier.start(0, "sf", SECRET, 0)) {
            String code = carrier("KCA-SF", "sf");
            assertThat(account(code, sf(simulated.address().toString(), SECRET)).statusCode())
                    .isEqualTo(200);
            String shown = Api.asAdministrator()
                    .get("/api/v1/carriers/{code}/account", code)
                    .asString();
            assertThat(shown)
                    .contains("KCACUST", "\"secrets\":[\"checkword\"]", "\"missing\":[]")
                    .doesNotContain(SECRET);
            assertThat(stored("select secrets || cast(settings as text) from carrier_account"))
                    .allSatisfy(row -> assertThat(row).doesNotContain(SECRET));
            assertThat(
                            stored(
                                    "select cast(detail as text) from audit where act = 'carrier.account' and subject = 'KCA-SF'"))
                    .hasSize(1)
                    .allSatisfy(row -> assertThat(row).contains("checkword").doesNotContain(SECRET, "KCACUST"));
            Response tried = Api.asAdministrator().post("/api/v1/carriers/{code}/account/test", code);
            assertThat(tried.jsonPath().getBoolean("works")).isTrue();
            Carrier carrier = carriers.get(code);
            CarrierAccount account = links.account(1, carrier);
            assertThat(account.toString()).doesNotContain(SECRET);
            assertThat(links.of(carrier).book(account, Bookings.one())).isInstanceOf(Booked.Held.class);
            // the secret stays where only something else is changed
            assertThat(account(
                                    code,
                                    Map.of(
                                            "endpoint",
                                            simulated.address().toString(),
                                            "values",
                                            Map.of("customer", "KCACUST", "monthly-card", "7551234568")))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(links.of(carrier).test(links.account(1, carrier)).works())
                    .isTrue();
        }
    }

    @Transactional
    int spoil(String code) {
        return sql.statement("""
                        update carrier_account set secrets = '00000000' || substr(secrets, 9)
                         where carrier_id = (select id from carrier where code = :code)
                        """).bind("code", code).update();
    }

    @Test
    void aLostKeyCostsNoMoreThanEnteringAgain() {
        String code = carrier("KCA-LOST", "sf");
        account(code, sf("https://carrier.example", SECRET));
        assertThat(spoil(code)).isEqualTo(1);
        assertThat(Api.asAdministrator()
                        .get("/api/v1/carriers/{code}/account", code)
                        .asString())
                .contains("\"missing\":[\"checkword\"]", "secrets-lost");
        String manager = tokenOf("manager", "KCA", "en");
        assertThat(open(manager, "/carriers/" + code)).contains("encrypted with another key");
        assertThat(open(manager, "/carriers")).contains("KCA-LOST");
        assertThat(Api.asAdministrator()
                        .post("/api/v1/carriers/{code}/account/test", code)
                        .statusCode())
                .isEqualTo(422);
        // a change of something else does not throw away what the old key may still open
        account(code, Map.of("endpoint", "https://carrier.example", "values", Map.of("customer", "KCACUST")));
        assertThat(stored("select secrets from carrier_account")).anyMatch(kept -> kept.startsWith("00000000:"));
        assertThat(account(code, sf("https://carrier.example", SECRET)).asString())
                .contains("\"secrets\":[\"checkword\"]", "\"missing\":[]");
    }

    @Test
    void secretsDoNotFollowToAnotherHost() {
        String code = carrier("KCA-HOST", "sf");
        account(code, sf("https://carrier.example", SECRET));
        Map<String, String> open = Map.of("customer", "KCACUST", "monthly-card", "7551234567");
        assertThat(account(code, Map.of("endpoint", "https://carrier.example/v2", "values", open))
                        .asString())
                .contains("\"secrets\":[\"checkword\"]");
        assertThat(account(code, Map.of("endpoint", "https://elsewhere.example", "values", open))
                        .asString())
                .contains("\"secrets\":[]", "\"missing\":[\"checkword\"]");
    }

    @Test
    void namesEveryFaultAtOnce() {
        String code = carrier("KCA-FAULTS", "kuaidi100");
        Response refused = account(
                code,
                Map.of("endpoint", "http://10.0.0.7/x", "sandbox", true, "values", Map.of("kee", "1", "secrett", "2")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("errors.pointer", String.class))
                .contains("/endpoint", "/values/kee", "/values/secrett");
        Response none = Api.asAdministrator().post("/api/v1/carriers/{code}/account/test", code);
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.asString()).contains("account-incomplete", "secret");
    }

    @Test
    void onlyAManagerSeesAndSetsIt() {
        String code = carrier("KCA-ROLES", "sf");
        String clerk = tokenOf("clerk", "KCA", "en");
        assertThat(Api.as(clerk).get("/api/v1/carriers/{code}/account", code).statusCode())
                .isEqualTo(403);
        assertThat(Api.as(clerk)
                        .body(sf("https://example.com", "x"))
                        .put("/api/v1/carriers/{code}/account", code)
                        .statusCode())
                .isEqualTo(403);
        assertThat(open(clerk, "/carriers/" + code)).doesNotContain("name=\"f-checkword\"");
    }

    /** A carrier that is down is left alone for a while; nothing was sent, so that it may be asked later. */
    @Test
    void restsAfterManyFailures() throws IOException {
        SimulatedCarrier simulated = SimulatedCarrier.start(0, "sf", SECRET, 0);
        String code = carrier("KCA-REST", "sf");
        account(code, sf(simulated.address().toString(), SECRET));
        simulated.faults(() -> SimulatedFault.BROKEN);
        Carrier carrier = carriers.get(code);
        CarrierAccount account = links.account(1, carrier);
        CarrierLink link = links.of(carrier);
        for (int i = 0; i < 20; i++) {
            assertThat(link.book(account, Bookings.one())).isInstanceOf(Booked.Unclear.class);
        }
        simulated.faults(() -> SimulatedFault.NONE);
        assertThat(link.book(account, Bookings.one())).isInstanceOf(Booked.Nothing.class);
        assertThat(link.find(account, Bookings.one()))
                .isInstanceOfSatisfying(
                        Booked.Unclear.class,
                        unclear -> assertThat(unclear.why()).contains("rests"));
        assertThat(simulated.books().all()).isEmpty();
        simulated.close();
    }

    @Test
    void thePageKeepsSecretsToItself() throws IOException {
        String manager = tokenOf("manager", "KCA", "en");
        try (SimulatedCarrier simulated = SimulatedCarrier.start(0, "cainiao", SECRET, 0)) {
            String code = carrier("KCA-PAGE", "cainiao");
            assertThat(open(manager, "/carriers/" + code)).contains("Unproven", "f-secret", "None is kept");
            Map<String, String> form = Map.of(
                    "f-company", "ZTO",
                    "f-token", "token-of-kca",
                    "f-secret", SECRET,
                    "f-user", "12",
                    "f-template", "http://template",
                    "endpoint", simulated.address().toString());
            assertThat(send(manager, "/carriers/" + code + "/account", form).header("HX-Redirect"))
                    .isEqualTo("/carriers/" + code);
            assertThat(open(manager, "/carriers/" + code))
                    .contains("Kept, never shown", "ZTO")
                    .doesNotContain(SECRET, "token-of-kca");
            assertThat(send(manager, "/carriers/" + code + "/test", Map.of()).asString())
                    .contains("The carrier knows us", "10000 tracking numbers");
            assertThat(open(manager, "/carriers")).contains("KCA-PAGE", "Cainiao platform", "The account is complete");
        }
    }

    @Test
    void aPlatformWithFewNumbersLeftIsTold() {
        WireMockServer platform = new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
        platform.start();
        try {
            platform.stubFor(post(anyUrl()).willReturn(okJson("""
                    {"success":"true","waybillApplySubscriptionCols":[{"cpCode":"ZTO","branchAccountCols":[{"quantity":"12"}]}]}
                    """)));
            String code = carrier("KCA-LOW", "cainiao");
            account(
                    code,
                    Map.of(
                            "endpoint",
                            platform.baseUrl(),
                            "values",
                            Map.of("company", "ZTO", "token", "t", "secret", "s", "user", "1", "template", "x")));
            Response tried = Api.asAdministrator().post("/api/v1/carriers/{code}/account/test", code);
            assertThat(tried.jsonPath().getLong("left")).isEqualTo(12);
            assertThat(stored("select event from outbox where subject = 'KCA-LOW'"))
                    .containsExactly("carrier.numbers-low");
        } finally {
            platform.stop();
        }
    }
}
