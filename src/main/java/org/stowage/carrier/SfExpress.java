package org.stowage.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * SF Express by its standard API (丰桥). Our request id is its orderId: a second order under it is refused with 8016, and the
 * query by it answers the first number. We draw the label from the route marks.
 */
@ApplicationScoped
class SfExpress implements CarrierLink {

    private static final String DONE = "A1000";
    private static final String TOO_MANY = "A1005";
    /** Signature, customer, right, address of the caller: our settings there or here. */
    private static final Set<String> OUR_SETTINGS = Set.of("A1001", "A1002", "A1003", "A1004", "A1006", "A1008");

    private static final String TWICE = "8016";
    private static final Set<String> UNKNOWN = Set.of("8024", "8018", "6150");
    private static final String CANCELLED = "8037";

    private final CarrierHttp http;

    SfExpress(CarrierHttp http) {
        this.http = http;
    }

    @Override
    public String kind() {
        return "sf";
    }

    @Override
    public boolean atOnce() {
        return false;
    }

    @Override
    public LinkTraits traits() {
        return new LinkTraits(
                "https://sfapi.sf-express.com/std/service",
                "https://sfapi-sbox.sf-express.com/std/service",
                List.of(
                        LinkTraits.Field.open("customer"),
                        LinkTraits.Field.secret("checkword"),
                        LinkTraits.Field.open("monthly-card"),
                        // 2: 顺丰标快
                        LinkTraits.Field.open("product", "2"),
                        LinkTraits.Field.secret(TrackingLink.PUSH_SECRET).optional()),
                "open.sf-express.com: QIAO-20200618-004");
    }

    @Override
    public Booked book(CarrierAccount account, Booking booking) {
        Booked booked = ask(account, "EXP_RECE_CREATE_ORDER", SfMessages.order(account, booking))
                .booked(said -> read(said, SfExpress::held));
        return booked instanceof Booked.Refused refused && refused.code().equals(TWICE)
                ? find(account, booking)
                : booked;
    }

    @Override
    public Booked find(CarrierAccount account, Booking booking) {
        return ask(account, "EXP_RECE_SEARCH_ORDER_RESP", SfMessages.query(booking.requestId()))
                .found(said -> known(read(said, SfExpress::held)));
    }

    /** A number of the query's refusals means that there is nothing to be found; a refused question says nothing. */
    private static Booked known(Booked found) {
        if (found instanceof Booked.Refused(String code, String text, boolean unreachable) && !unreachable) {
            return UNKNOWN.contains(code) ? new Booked.Nothing() : new Booked.Unclear(code + " " + text);
        }
        return found instanceof Booked.Nothing ? new Booked.Unclear(TOO_MANY) : found;
    }

    @Override
    public Voided cancel(CarrierAccount account, String no, UUID requestId) {
        return ask(account, "EXP_RECE_UPDATE_ORDER", SfMessages.cancel(requestId, no))
                .voided(said -> switch (read(
                        said, data -> switch (data.path("resStatus").asInt()) {
                            case 1 -> Booked.Refused.of("1", "orderId / waybillNo");
                            case 2 -> Booked.Held.of(no);
                            default -> new Booked.Unclear("resStatus");
                        })) {
                    case Booked.Held ignored -> new Voided.Done();
                    case Booked.Refused refused when refused.code().equals(CANCELLED) -> new Voided.Done();
                    case Booked.Refused refused -> new Voided.Refused(refused.code(), refused.text());
                    case Booked.Nothing ignored -> new Voided.Unclear(TOO_MANY);
                    case Booked.Waiting ignored -> new Voided.Unclear(TOO_MANY);
                    case Booked.Unclear unclear -> new Voided.Unclear(unclear.why());
                });
    }

    /** A question for an order that cannot be there. */
    @Override
    public Tried test(CarrierAccount account) {
        return ask(account, "EXP_RECE_SEARCH_ORDER_RESP", SfMessages.query(UUID.randomUUID()))
                .tried(said -> read(said, SfExpress::held) instanceof Booked.Refused refused
                        ? new Tried(UNKNOWN.contains(refused.code()), refused.code() + " " + refused.text(), null)
                        : new Tried(false, "HTTP " + said.status(), null));
    }

    Reply ask(CarrierAccount account, String service, Map<String, Object> message) {
        String data = http.written(message);
        String now = Long.toString(System.currentTimeMillis());
        return http.form(
                account.url(),
                Map.of(
                        "partnerID",
                        account.value("customer"),
                        "requestID",
                        UUID.randomUUID().toString(),
                        "serviceCode",
                        service,
                        "timestamp",
                        now,
                        "msgDigest",
                        Digests.sf(data, now, account.value("checkword")),
                        "msgData",
                        data));
    }

    private Booked read(Reply.Said said, Function<JsonNode, Booked> good) {
        String code = Fields.reason(said.json(), "apiResultCode", "HTTP " + said.status());
        String text = Fields.reason(said.json(), "apiErrorMsg", "");
        if (code.equals(TOO_MANY)) {
            return new Booked.Nothing();
        }
        if (OUR_SETTINGS.contains(code)) {
            return SettingFault.refused(code, text);
        }
        if (!code.equals(DONE)) {
            return new Booked.Unclear(code + " " + text);
        }
        JsonNode data = SfMessages.data(http.json(), said.json());
        if (data.path("success").asBoolean()) {
            return good.apply(data.path("msgData"));
        }
        String error = Fields.reason(data, "errorCode", "");
        return error.isEmpty()
                ? new Booked.Unclear("apiResultData")
                : Booked.Refused.of(error, Fields.reason(data, "errorMsg", ""));
    }

    private static Booked held(JsonNode order) {
        if (order.path("filterResult").asInt() == 3) {
            return new Booked.Refused("filterResult 3", Fields.reason(order, "remark", ""), true);
        }
        List<String> main = numbers(order, 1);
        return main.isEmpty()
                ? new Booked.Unclear("filterResult " + Fields.reason(order, "filterResult", ""))
                : new Booked.Held(main.getFirst(), numbers(order, 2), SfMessages.route(order), null, null);
    }

    private static List<String> numbers(JsonNode order, int type) {
        return StreamSupport.stream(order.path("waybillNoInfoList").spliterator(), false)
                .filter(no -> no.path("waybillType").asInt() == type)
                .flatMap(no -> Stream.ofNullable(Fields.waybillNo(no, "waybillNo")))
                .toList();
    }
}
