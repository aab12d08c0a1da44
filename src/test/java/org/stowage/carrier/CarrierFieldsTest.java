package org.stowage.carrier;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The messages against the public field lists, and answers as carriers published them; none of it is our own simulator. */
class CarrierFieldsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final CarrierHttp HTTP = new CarrierHttp((endpoint, call) -> call.get());
    private static WireMockServer server;

    @BeforeAll
    static void start() {
        server = new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @BeforeEach
    void forget() {
        server.resetAll();
    }

    private static URI address() {
        return URI.create(server.baseUrl());
    }

    private static void answers(String json) {
        server.stubFor(post(urlEqualTo("/")).willReturn(okJson(json)));
    }

    private static CarrierAccount account(CarrierLink link) {
        return Bookings.account(link, URI.create(server.baseUrl() + "/"), "secret");
    }

    private static JsonNode sent(String field) throws IOException {
        List<LoggedRequest> all = server.findAll(postRequestedFor(urlEqualTo("/")));
        assertThat(all).hasSize(1);
        return JSON.readTree(
                Objects.requireNonNull(all.getFirst().formParameters().get(field))
                        .firstValue());
    }

    /** The answer of the interface's own page, with a text of JSON inside the JSON. */
    @Test
    void sfExpress() throws IOException {
        SfExpress sf = new SfExpress(HTTP);
        answers("""
                {"apiErrorMsg":"","apiResponseID":"000173744CA0EE3FEFF1EEFC90D1E13F","apiResultCode":"A1000",
                 "apiResultData":"{\\"success\\":true,\\"errorCode\\":\\"S0000\\",\\"errorMsg\\":null,\\"msgData\\":\
                {\\"orderId\\":\\"QIAO-20200618-004\\",\\"originCode\\":\\"755\\",\\"destCode\\":\\"020\\",\\"filterResult\\":2,\
                \\"waybillNoInfoList\\":[{\\"waybillType\\":1,\\"waybillNo\\":\\"SF7444407670710\\"},\
                {\\"waybillType\\":2,\\"waybillNo\\":\\"SF7444407670711\\"}],\\"routeLabelInfo\\":[{\\"code\\":\\"1000\\",\
                \\"routeLabelData\\":{\\"destRouteLabel\\":\\"020\\",\\"codingMapping\\":\\"S47\\",\\"proCode\\":\\"T4\\",\
                \\"twoDimensionCode\\":\\"MMM={'k1':'020'}\\"}}]}}"}
                """);
        Booked booked = sf.book(account(sf), Bookings.withMoney());
        assertThat(booked)
                .isEqualTo(new Booked.Held(
                        "SF7444407670710",
                        List.of("SF7444407670711"),
                        new RouteMarks("020", "S47", null, null, "T4", "MMM={'k1':'020'}"),
                        null,
                        null));
        JsonNode order = sent("msgData");
        assertThat(order.at("/contactInfoList/0/contactType").asInt()).isEqualTo(1);
        assertThat(order.at("/contactInfoList/1/county").asText()).isEqualTo("襄城区");
        assertThat(order.at("/contactInfoList/1/mobile").asText()).isEqualTo("18963828829");
        assertThat(order.at("/cargoDetails/0/name").asText()).isEqualTo("地毯");
        assertThat(order.at("/totalWeight").decimalValue()).isEqualByComparingTo("1.25");
        assertThat(order.at("/serviceList/0/name").asText()).isEqualTo("COD");
        assertThat(order.at("/serviceList/0/value").asText()).isEqualTo("308.00");
        assertThat(order.at("/serviceList/1/name").asText()).isEqualTo("INSURE");
        assertThat(order.at("/isReturnRoutelabel").asInt()).isEqualTo(1);
    }

    @Test
    void sfExpressDoesNotDeliverThere() {
        SfExpress sf = new SfExpress(HTTP);
        answers("""
                {"apiResultCode":"A1000","apiResultData":{"success":true,"errorCode":"S0000",
                 "msgData":{"filterResult":3,"remark":"1"}}}
                """);
        assertThat(sf.book(account(sf), Bookings.one())).isEqualTo(new Booked.Refused("filterResult 3", "1", true));
    }

    @Test
    void sfExpressHasNoTimeNow() {
        SfExpress sf = new SfExpress(HTTP);
        answers("{\"apiResultCode\":\"A1005\",\"apiErrorMsg\":\"流控\"}");
        assertThat(sf.book(account(sf), Bookings.one())).isEqualTo(new Booked.Nothing());
        assertThat(sf.find(account(sf), Bookings.one())).isInstanceOf(Booked.Unclear.class);
    }

    @Test
    void cainiao() throws IOException {
        Cainiao cainiao = new Cainiao(HTTP);
        Booking booking = Bookings.one();
        String id = booking.requestId().toString().replace("-", "");
        answers("""
                {"success":"true","waybillCloudPrintResponseList":[{"waybillCode":"9890000160004","objectId":"%s",
                 "printData":"{\\"encryptedData\\":\\"AES:gxk\\",\\"signature\\":\\"MD:x\\",\\"templateURL\\":\\"http://t\\"}"}]}
                """.formatted(id));
        assertThat(cainiao.book(account(cainiao), booking)).isInstanceOfSatisfying(Booked.Held.class, held -> {
            assertThat(held.no()).isEqualTo("9890000160004");
            assertThat(held.route()).isEqualTo(RouteMarks.NONE);
            CarrierDocument label = Objects.requireNonNull(held.label());
            assertThat(label.format()).isEqualTo(CarrierDocument.Format.PLATFORM);
            assertThat(label.bytes()).asString().contains("encryptedData");
        });
        JsonNode asked = sent("logistics_interface");
        assertThat(asked.at("/tradeOrderInfoDtos/0/objectId").asText())
                .isEqualTo(id)
                .hasSize(32);
        assertThat(asked.at("/tradeOrderInfoDtos/0/orderInfo/tradeOrderList/0").asText())
                .isEqualTo("W1-P000001");
        assertThat(asked.at("/tradeOrderInfoDtos/0/packageInfo/items/0/count").asInt())
                .isEqualTo(2);
        assertThat(asked.at("/tradeOrderInfoDtos/0/recipient/address/district").asText())
                .isEqualTo("襄城区");
        assertThat(asked.at("/sender/mobile").asText()).isEqualTo("17006805888");
    }

    /** As above: what the platform's page of the subscription query shows. */
    @Test
    void cainiaoTellsWhatIsLeft() {
        Cainiao cainiao = new Cainiao(HTTP);
        answers("""
                {"success":"true","waybillApplySubscriptionCols":[
                  {"cpCode":"x","branchAccountCols":[{"branchCode":"1232","quantity":"32"},{"quantity":"8"}]},
                  {"cpCode":"ZTO","branchAccountCols":[{"quantity":"900"}]}]}
                """);
        assertThat(cainiao.test(account(cainiao))).isEqualTo(new Tried(true, "", 40L));
    }

    @Test
    void kuaidi100() throws IOException {
        Kuaidi100 kuaidi = new Kuaidi100(HTTP, Bookings.references());
        answers("""
                {"success":true,"code":200,"message":"success","data":{"taskId":"CC26146E421464A3D736802C1B8FD37F",
                 "kuaidinum":"JT0016322576092","childNum":"JT1,JT2","bulkpen":"710  R702-00 026","pkgName":"廊坊临空转运中心",
                 "kdComOrderNum":"01745833873064PT1bzn"}}
                """);
        Booking booking = Bookings.withMoney();
        assertThat(kuaidi.book(account(kuaidi), booking))
                .isEqualTo(new Booked.Held(
                        "JT0016322576092",
                        List.of("JT1", "JT2"),
                        new RouteMarks("710  R702-00 026", null, "廊坊临空转运中心", null, null, null),
                        null,
                        null));
        JsonNode order = sent("param");
        assertThat(order.at("/recMan/printAddr").asText()).isEqualTo("湖北省襄阳市襄城区环城东路122号");
        assertThat(order.at("/collection").decimalValue()).isEqualByComparingTo("308");
        assertThat(order.at("/orderId").asText()).isEqualTo(booking.requestId().toString());
        server.resetRequests();
        assertThat(kuaidi.cancel(account(kuaidi), "JT0016322576092", booking.requestId()))
                .isInstanceOf(Voided.Done.class);
        assertThat(sent("param").at("/orderId").asText()).isEqualTo("01745833873064PT1bzn");
    }

    @Test
    void kuaidi100HasNoCreditLeft() {
        Kuaidi100 kuaidi = new Kuaidi100(HTTP, Bookings.references());
        answers("{\"success\":false,\"code\":30004,\"message\":\"账号单量不足\"}");
        assertThat(kuaidi.book(account(kuaidi), Bookings.one())).isEqualTo(Booked.Refused.of("30004", "账号单量不足"));
        assertThat(kuaidi.find(account(kuaidi), Bookings.one())).isInstanceOf(Booked.Unclear.class);
    }

    @Test
    void easyPost() {
        EasyPost easy = new EasyPost(HTTP);
        Booking booking = Bookings.one();
        server.stubFor(get(urlPathMatching("/shipments/.*"))
                .willReturn(WireMock.aResponse()
                        .withStatus(404)
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"error\":{\"code\":\"NOT_FOUND\",\"message\":\"not found\"}}")));
        server.stubFor(post(urlEqualTo("/shipments")).willReturn(okJson("""
                {"id":"shp_1","rates":[{"id":"rate_1","carrier":"USPS","service":"Express","rate":"31.20","currency":"USD"},
                 {"id":"rate_2","carrier":"USPS","service":"Priority","rate":"7.58","currency":"USD"}]}
                """)));
        server.stubFor(post(urlEqualTo("/shipments/shp_1/buy")).willReturn(okJson("""
                {"id":"shp_1","tracking_code":"9405500208303109884137",
                 "selected_rate":{"carrier":"USPS","service":"Priority","rate":"7.58","currency":"USD"},
                 "postage_label":{"label_url":"%s/label.pdf"}}
                """.formatted(server.baseUrl()))));
        server.stubFor(get(urlEqualTo("/label.pdf"))
                .willReturn(WireMock.aResponse().withStatus(200).withBody("%PDF-1.7 ...")));
        assertThat(easy.book(Bookings.account(easy, address(), "EZTK"), booking))
                .isInstanceOfSatisfying(Booked.Held.class, held -> {
                    assertThat(held.no()).isEqualTo("9405500208303109884137");
                    assertThat(Objects.requireNonNull(held.label()).format()).isEqualTo(CarrierDocument.Format.PDF);
                    assertThat(held.price()).isEqualTo(new Charge(new BigDecimal("7.58"), "USD"));
                });
        server.verify(getRequestedFor(urlPathMatching("/shipments/.*"))
                .withHeader("Authorization", equalTo("Basic RVpUSzo=")));
        server.verify(postRequestedFor(urlEqualTo("/shipments"))
                .withRequestBody(matchingJsonPath(
                        "$.shipment.reference", equalTo(booking.requestId().toString())))
                .withRequestBody(matchingJsonPath("$.shipment.parcel.weight", equalTo("44.1")))
                .withRequestBody(matchingJsonPath("$.shipment.parcel.length", equalTo("11.9"))));
        server.verify(postRequestedFor(urlEqualTo("/shipments/shp_1/buy"))
                .withRequestBody(matchingJsonPath("$.rate.id", equalTo("rate_2"))));
    }

    private static final String BARE = """
            {"id":"shp_1","created_at":"%s","rates":[{"id":"rate_1","carrier":"USPS","service":"P","rate":"7.58"}]}
            """;

    private static final String REFUSED =
            "{\"error\":{\"code\":\"SHIPMENT.POSTAGE.FAILURE\",\"message\":\"no\\u0000money\"}}";

    private static ResponseDefinitionBuilder status(int status, String json) {
        return WireMock.aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(json);
    }

    /** The purchase before this one ran out of time with us, and came to its end there. */
    @Test
    void easyPostRefusesASecondPurchaseAndIsAskedForTheFirst() {
        EasyPost easy = new EasyPost(HTTP);
        server.stubFor(get(urlPathMatching("/shipments/.*"))
                .inScenario("paid")
                .willReturn(okJson(BARE.formatted("2026-01-01T00:00:00Z"))));
        server.stubFor(post(urlEqualTo("/shipments/shp_1/buy"))
                .inScenario("paid")
                .willSetStateTo("paid")
                .willReturn(status(422, REFUSED)));
        server.stubFor(get(urlPathMatching("/shipments/.*"))
                .inScenario("paid")
                .whenScenarioStateIs("paid")
                .willReturn(okJson("""
                        {"id":"shp_1","tracking_code":"940550","created_at":"2026-01-01T00:00:00Z",
                         "postage_label":{"label_url":"%s/label.pdf"}}
                        """.formatted(server.baseUrl()))));
        server.stubFor(get(urlEqualTo("/label.pdf"))
                .willReturn(WireMock.aResponse().withStatus(200).withBody("%PDF-1.7 ...")));
        assertThat(easy.book(Bookings.account(easy, address(), "EZTK"), Bookings.one()))
                .isInstanceOfSatisfying(
                        Booked.Held.class, held -> assertThat(held.no()).isEqualTo("940550"));
    }

    @Test
    void easyPostRefusesForGoodOnlyWhereNoOtherPurchaseCanBeUnderWay() {
        EasyPost easy = new EasyPost(HTTP);
        CarrierAccount account = Bookings.account(easy, address(), "EZTK");
        server.stubFor(post(urlEqualTo("/shipments/shp_1/buy")).willReturn(status(422, REFUSED)));
        server.stubFor(
                get(urlPathMatching("/shipments/.*")).willReturn(okJson(BARE.formatted("2026-01-01T00:00:00Z"))));
        assertThat(easy.book(account, Bookings.one()))
                .isEqualTo(Booked.Refused.of("SHIPMENT.POSTAGE.FAILURE", "no money"));
        server.stubFor(get(urlPathMatching("/shipments/.*")).willReturn(okJson(BARE.formatted(Instant.now()))));
        assertThat(easy.book(account, Bookings.one())).isInstanceOf(Booked.Unclear.class);
    }

    private static Stream<CarrierLink> links() {
        return Stream.of(
                new SfExpress(HTTP), new Cainiao(HTTP), new Kuaidi100(HTTP, Bookings.references()), new EasyPost(HTTP));
    }

    /** Whatever comes back: nobody knows, and nothing breaks. */
    private static void isUnclear(CarrierLink link, ResponseDefinitionBuilder answer) {
        server.resetAll();
        server.stubFor(any(anyUrl()).willReturn(answer));
        CarrierAccount account = account(link);
        Booking booking = Bookings.one();
        String as = link.kind() + " " + answer.build().getBody();
        assertThat(link.book(account, booking)).as(as).isInstanceOf(Booked.Unclear.class);
        assertThat(link.find(account, booking)).as(as).isInstanceOf(Booked.Unclear.class);
        assertThat(link.cancel(account, "SF1", booking.requestId())).as(as).isInstanceOf(Voided.Unclear.class);
        assertThat(link.test(account)).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("links")
    void whoIsBusyHasRefusedNothing(CarrierLink link) {
        for (int status : List.of(408, 429, 500, 503)) {
            isUnclear(link, status(status, "{\"error\":{\"code\":\"X\"},\"code\":30001,\"errorCode\":\"S05\"}"));
        }
        isUnclear(link, status(403, "<html>a proxy</html>"));
    }

    @ParameterizedTest
    @MethodSource("links")
    void whatNobodyCanReadBreaksNothing(CarrierLink link) {
        for (String json : List.of(
                "null",
                "[]",
                "\"x\"",
                "{}",
                "[".repeat(3_000),
                "{\"code\":{},\"success\":[1],\"apiResultCode\":[],\"id\":7.5e400,\"error\":3,\"rates\":{}}",
                "{\"apiResultCode\":\"A1000\",\"apiResultData\":\"[[[\",\"id\":\"../x y\",\"code\":true}",
                "{\"apiResultCode\":\"A1000\",\"apiResultData\":{\"success\":true,\"msgData\":\"x\"},\"success\":true,"
                        + "\"waybillCloudPrintResponseList\":{\"objectId\":1},\"code\":200.5,\"data\":[],"
                        + "\"tracking_code\":{},\"postage_label\":{\"label_url\":\"ftp://x\"}}",
                "{\"tracking_code\":\"94\",\"postage_label\":{\"label_url\":\"ftp://127.0.0.1/x\"},"
                        + "\"created_at\":\"yesterday\",\"selected_rate\":{\"rate\":\"1e999999999\"}}")) {
            isUnclear(link, status(200, json));
        }
    }

    @Test
    void aPageOfAProxyIsNoAnswer() {
        SfExpress sf = new SfExpress(HTTP);
        server.stubFor(post(urlEqualTo("/")).willReturn(WireMock.ok("<html>welcome</html>")));
        assertThat(sf.book(account(sf), Bookings.one())).isInstanceOf(Booked.Unclear.class);
    }

    @Test
    void aRedirectIsNotFollowed() {
        SfExpress sf = new SfExpress(HTTP);
        server.stubFor(post(urlEqualTo("/")).willReturn(WireMock.temporaryRedirect("/elsewhere")));
        assertThat(sf.book(account(sf), Bookings.one())).isInstanceOf(Booked.Unclear.class);
        assertThat(server.findAll(postRequestedFor(urlEqualTo("/elsewhere")))).isEmpty();
    }
}
