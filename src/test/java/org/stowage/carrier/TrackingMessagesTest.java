package org.stowage.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What carriers send by themselves, as they published it; and what nobody sends who means well. */
class TrackingMessagesTest {

    private static final CarrierHttp HTTP = new CarrierHttp((endpoint, call) -> call.get());
    private static final SfTracking SF = new SfTracking(new SfExpress(HTTP));
    private static final Kuaidi100Tracking KUAIDI = new Kuaidi100Tracking();
    private static final EasyPostTracking EASYPOST = new EasyPostTracking(new EasyPost(HTTP));

    /** Example of EasyPost's client libraries: body, secret and signature. */
    @Test
    void easyPostSignsAsItsOwnExample() throws IOException {
        String body = example();
        String signature = "hmac-sha256-hex=38f3f53c103713df81616a0a186d77141957323ec21d5fe9363db93840f527db";
        assertThat(EASYPOST.isSigned("sécret", new PushMessage(body, signature, null)))
                .isTrue();
        assertThat(EASYPOST.isSigned("sécret", new PushMessage(body + " ", signature, null)))
                .isFalse();
        assertThat(EASYPOST.isSigned("secret", new PushMessage(body, signature, null)))
                .isFalse();
        assertThat(EASYPOST.isSigned("sécret", new PushMessage(body, null, null)))
                .isFalse();
    }

    @Test
    void easyPostTellsAllThatHappened() throws IOException {
        Pushed pushed = EASYPOST.read(new PushMessage(example(), null, null));
        assertThat(pushed.scans()).hasSize(7);
        assertThat(pushed.scans().getFirst())
                .isEqualTo(new CarrierScan(
                        "1",
                        Instant.parse("2024-07-31T15:00:00Z"),
                        "pre_transit/label_created",
                        "Shipment information sent to FedEx",
                        "US",
                        Instant.parse("2024-08-05T00:00:00Z")));
        // a detail that says nothing is left out of the code
        assertThat(pushed.scans().get(4).rawCode()).isEqualTo("in_transit");
        assertThat(pushed.scans().get(5).place()).isEqualTo("EDISON TWP, NJ, US");
    }

    @Test
    void easyPostSendsOtherThingsToTheSameAddress() {
        PushMessage batch = new PushMessage(
                "{\"object\":\"Event\",\"description\":\"batch.updated\",\"result\":{\"object\":\"Batch\"}}",
                null,
                null);
        assertThat(EASYPOST.read(batch).scans()).isEmpty();
    }

    /** open.sf-express.com, 路由推送接口; its clock is that of Beijing. */
    @Test
    void sfPushesRoutes() {
        PushMessage routes = new PushMessage("""
                        {"Body":{"WaybillRoute":[
                         {"mailno":"SF7444400043266","acceptAddress":"深圳市","reasonName":"","orderid":"TE2015","acceptTime":"2020-05-11 16:56:54",
                          "remark":"顺丰速运 已收取快件","opCode":"50","id":"158918741444476","reasonCode":""},
                         {"mailno":"SF7444400043266","acceptAddress":"深圳市","acceptTime":"yesterday","remark":"x","opCode":"30","id":"2"},
                         {"mailno":"'; drop table parcel; --","acceptTime":"2020-05-11 16:56:54","opCode":"80","id":"3"}]}}
                        """, null, "a key that nobody guesses");
        assertThat(SF.isSigned("a key that nobody guesses", routes)).isTrue();
        assertThat(SF.isSigned("another", routes)).isFalse();
        Pushed pushed = SF.read(routes);
        assertThat(pushed.answer()).contains("\"return_code\":\"0000\"");
        assertThat(pushed.scans())
                .containsExactly(new CarrierScan(
                        "SF7444400043266", Instant.parse("2020-05-11T08:56:54Z"), "50", "顺丰速运 已收取快件", "深圳市", null));
    }

    /** api.kuaidi100.com, 订阅推送: the youngest line first; without codes of the lines the state is that of the youngest. */
    @Test
    void kuaidi100PushesTheWholeWay() {
        String param = """
                {"status":"polling","billstatus":"got","message":"","lastResult":{"message":"ok","state":"5","status":"200",
                 "condition":"F00","ischeck":"0","com":"yunda","nu":"V030344422","data":[
                  {"context":"派件中","time":"2012-08-29 08:10:00","ftime":"2012-08-29 08:10:00","areaName":"上海市"},
                  {"context":"上海分拨中心","time":"2012-08-28 16:33:19","ftime":"2012-08-28 16:33:19","areaName":"上海市"}]}}
                """;
        PushMessage push = form(param, Digests.kuaidi100Push(param, "salt"));
        assertThat(KUAIDI.isSigned("salt", push)).isTrue();
        assertThat(KUAIDI.isSigned("salt", form(param, Digests.kuaidi100Push(param, "pepper"))))
                .isFalse();
        Pushed pushed = KUAIDI.read(push);
        assertThat(pushed.scans()).extracting(CarrierScan::rawCode).containsExactly("5", "");
        assertThat(pushed.scans().get(1).at()).isEqualTo(Instant.parse("2012-08-28T08:33:19Z"));
        assertThat(pushed.scans().get(1).text()).isEqualTo("上海分拨中心");
        String coded = param.replace("\"context\":\"上海分拨中心\"", "\"context\":\"上海分拨中心\",\"statusCode\":\"1001\"");
        assertThat(KUAIDI.read(form(coded, "")).scans())
                .extracting(CarrierScan::rawCode)
                .containsExactly("5", "1001");
    }

    @Test
    void refusesWhatNobodySends() {
        assertThatThrownBy(() -> SF.read(new PushMessage("[]", null, null)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SF.read(new PushMessage("{\"Body\":{\"WaybillRoute\":7}}", null, null)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KUAIDI.read(form("{", ""))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KUAIDI.isSigned("salt", new PushMessage("param=%zz", null, null)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EASYPOST.read(new PushMessage("\"\"", null, null)))
                .isInstanceOf(IllegalArgumentException.class);
        String many = "{},".repeat(TrackingLink.MOST) + "{}";
        assertThatThrownBy(() -> SF.read(new PushMessage("{\"Body\":{\"WaybillRoute\":[" + many + "]}}", null, null)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aClockThatIsWrongHidesNothing() {
        Instant tomorrow = Instant.now().plus(Duration.ofDays(2));
        CarrierScan words = CarrierScan.words("50", "x".repeat(9_000), "y".repeat(9_000), null);
        assertThat(CarrierScan.of("SF1", tomorrow, words)).isEmpty();
        assertThat(CarrierScan.of("SF1", Instant.EPOCH, words)).isEmpty();
        assertThat(CarrierScan.of(null, Instant.now(), words)).isEmpty();
        CarrierScan kept = CarrierScan.of("SF1", Instant.now(), words).orElseThrow();
        assertThat(kept.text()).hasSize(500);
        assertThat(Objects.requireNonNull(kept.place())).hasSize(200);
    }

    private static PushMessage form(String param, String sign) {
        return new PushMessage(
                "sign=" + sign + "&param=" + URLEncoder.encode(param, StandardCharsets.UTF_8), null, null);
    }

    private static String example() throws IOException {
        try (InputStream file =
                TrackingMessagesTest.class.getResourceAsStream("/tracking/easypost-tracker-updated.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A day of delivery that no calendar knows would stop the whole message. */
    @Test
    void whatIsPromisedForAnImpossibleDayIsNotPromised() {
        Instant now = Instant.now();
        Instant soon = now.plus(Duration.ofDays(3));
        assertThat(due(now, soon)).isEqualTo(soon);
        assertThat(due(now, Instant.MAX)).isNull();
        assertThat(due(now, Instant.EPOCH)).isNull();
        assertThat(due(now, null)).isNull();
    }

    private static @Nullable Instant due(Instant at, @Nullable Instant promised) {
        return CarrierScan.of("1", at, CarrierScan.words("x", "y", null, promised))
                .orElseThrow()
                .dueAt();
    }
}
