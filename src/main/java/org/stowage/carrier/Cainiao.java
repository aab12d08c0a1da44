package org.stowage.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Waybills of the Cainiao platform (link.cainiao): a number and an opaque document for the platform's print component.
 * Each box is one package with an id of ours; under the same order and package the platform answers the first number.
 * Orders whose address the platform hides are sent with their token.
 */
@ApplicationScoped
class Cainiao implements CarrierLink {

    private static final Set<String> SIGNATURE = Set.of("S02", "S03", "S04", "S13");
    private static final Set<String> UNREACHABLE = Set.of("ADDRESS_UNREACHABLE", "REACHABLE_FAIL");
    private static final Set<String> UNKNOWN = Set.of("WAYBILL_NOT_FOUND", "S09");

    /** Address of the template of our own area. */
    static final String OWN_AREA = "own-area";

    private final CarrierHttp http;

    Cainiao(CarrierHttp http) {
        this.http = http;
    }

    @Override
    public String kind() {
        return "cainiao";
    }

    @Override
    public boolean atOnce() {
        return false;
    }

    @Override
    public LinkTraits traits() {
        return new LinkTraits(
                "https://link.cainiao.com/gateway/link.do",
                "https://prelink.cainiao.com/gateway/link.do",
                List.of(
                        LinkTraits.Field.open("company"),
                        LinkTraits.Field.secret("token"),
                        LinkTraits.Field.secret("secret"),
                        LinkTraits.Field.open("user"),
                        LinkTraits.Field.open("template"),
                        LinkTraits.Field.open(OWN_AREA).optional(),
                        LinkTraits.Field.open("channel", "OTHERS")),
                null);
    }

    @Override
    public Booked book(CarrierAccount account, Booking booking) {
        return ask(account, "TMS_WAYBILL_GET", CainiaoMessages.get(account, booking))
                .booked(said -> read(said, booking));
    }

    @Override
    public Booked find(CarrierAccount account, Booking booking) {
        return ask(account, "TMS_WAYBILL_QUERY", CainiaoMessages.query(account, booking))
                .found(said -> switch (read(said, booking)) {
                    case Booked.Refused refused when UNKNOWN.contains(refused.code()) -> new Booked.Nothing();
                    case Booked.Refused refused -> new Booked.Unclear(refused.code() + " " + refused.text());
                    case Booked other -> other;
                });
    }

    @Override
    public Voided cancel(CarrierAccount account, String no, UUID requestId) {
        return ask(account, "TMS_WAYBILL_DISCARD", Fields.of("cpCode", account.value("company"), "waybillCode", no))
                .voided(Cainiao::given);
    }

    /** Which code the second answer for a number bears is published nowhere: its words are read. */
    private static Voided given(Reply.Said said) {
        if (said.json().path("discardResult").asBoolean()) {
            return new Voided.Done();
        }
        String code = Fields.reason(said.json(), "errorCode", "");
        String text = Fields.reason(said.json(), "errorMsg", "");
        if (code.isEmpty()) {
            return new Voided.Unclear("HTTP " + said.status() + " " + text);
        }
        return VoidAlready.isSaid(text) ? new Voided.Done() : new Voided.Refused(code, text);
    }

    /** How many numbers the branch has sold us and we have not used. */
    @Override
    public Tried test(CarrierAccount account) {
        return ask(account, "TMS_WAYBILL_SUBSCRIPTION_QUERY", Fields.of("cpCode", account.value("company")))
                .tried(said -> said.json().path("success").asBoolean()
                        ? new Tried(true, "", CainiaoMessages.left(said.json(), account.value("company")))
                        : new Tried(
                                false,
                                Fields.reason(said.json(), "errorCode", "HTTP " + said.status()) + " "
                                        + Fields.reason(said.json(), "errorMsg", ""),
                                null));
    }

    private Reply ask(CarrierAccount account, String type, Map<String, Object> message) {
        String content = http.written(message);
        return http.form(
                account.url(),
                Map.of(
                        "msg_type",
                        type,
                        "logistic_provider_id",
                        account.value("token"),
                        "logistics_interface",
                        content,
                        "data_digest",
                        Digests.cainiao(content, account.value("secret"))));
    }

    private Booked read(Reply.Said said, Booking booking) {
        JsonNode json = said.json();
        if (!json.path("success").asBoolean()) {
            String code = Fields.reason(json, "errorCode", "");
            String text = Fields.reason(json, "errorMsg", "");
            if (code.isEmpty()) {
                return new Booked.Unclear("HTTP " + said.status() + " " + text);
            }
            return SIGNATURE.contains(code)
                    ? SettingFault.refused(code, text)
                    : new Booked.Refused(code, text, UNREACHABLE.contains(code));
        }
        List<String> numbers = new ArrayList<>();
        List<String> documents = new ArrayList<>();
        for (int i = 0; i < booking.pieces().size(); i++) {
            JsonNode waybill = CainiaoMessages.waybill(json, CainiaoMessages.piece(booking, i));
            String no = Fields.waybillNo(waybill, "waybillCode");
            if (no == null) {
                return new Booked.Unclear("no waybillCode for box " + (i + 1));
            }
            String data = waybill.path("printData").asText("");
            if (data.isEmpty()) {
                return new Booked.Unclear("no printData for " + no);
            }
            documents.add(data);
            numbers.add(no);
        }
        // each box has its own document; one alone stays as it came
        String data = documents.size() == 1 ? documents.getFirst() : documents.toString();
        return new Booked.Held(
                numbers.getFirst(),
                numbers.subList(1, numbers.size()),
                CainiaoMessages.route(http, documents.getFirst()),
                new CarrierDocument(CarrierDocument.Format.PLATFORM, data.getBytes(StandardCharsets.UTF_8)),
                null);
    }
}
