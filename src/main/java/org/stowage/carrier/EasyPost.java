package org.stowage.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * International carriers behind an interface shaped as EasyPost's. A shipment bears our request id as its reference, which
 * stands for its id in every address: it is looked for before it is made, and bought once. One box for each shipment.
 */
@ApplicationScoped
class EasyPost implements CarrierLink {

    private static final int NOT_THERE = 404;

    private final CarrierHttp http;

    EasyPost(CarrierHttp http) {
        this.http = http;
    }

    @Override
    public String kind() {
        return "easypost";
    }

    @Override
    public boolean atOnce() {
        return false;
    }

    /** A sandbox is told by the key, not by the address. */
    @Override
    public LinkTraits traits() {
        return new LinkTraits(
                "https://api.easypost.com/v2",
                "https://api.easypost.com/v2",
                List.of(
                        LinkTraits.Field.secret("key"),
                        LinkTraits.Field.open("company", ""),
                        LinkTraits.Field.open("product", ""),
                        LinkTraits.Field.open("format", "PDF")),
                "RFC 7617, 2: Aladdin");
    }

    @Override
    public Booked book(CarrierAccount account, Booking booking) {
        if (booking.pieces().size() > 1) {
            return Booked.Refused.of("one-piece", "one box for each shipment");
        }
        Reply there = get(account, shipment(booking.requestId()));
        if (there instanceof Reply.Said said && said.status() == NOT_THERE) {
            there = post(account, "/shipments", EasyPostMessages.shipment(account, booking));
        }
        return there.booked(said -> buy(account, booking, said));
    }

    private Booked buy(CarrierAccount account, Booking booking, Reply.Said said) {
        if (said.status() >= 400) {
            return refused(said);
        }
        if (said.json().path("postage_label").isObject()) {
            return held(account, said.json());
        }
        Optional<JsonNode> rate = EasyPostMessages.rate(account, booking, said.json());
        if (rate.isEmpty()) {
            return new Booked.Refused("no-rate", EasyPostMessages.messages(said.json()), true);
        }
        Map<String, Object> choice =
                Fields.of("rate", Fields.of("id", rate.get().path("id").asText()), "insurance", insured(booking));
        return post(account, "/shipments/" + said.json().path("id").asText() + "/buy", choice)
                .booked(bought -> bought.status() >= 400 ? refused(bought) : held(account, bought.json()));
    }

    private static @Nullable BigDecimal insured(Booking booking) {
        return booking.insured() == null ? null : booking.insured().amount();
    }

    @Override
    public Booked find(CarrierAccount account, Booking booking) {
        return get(account, shipment(booking.requestId())).found(said -> {
            if (said.status() == NOT_THERE
                    || said.status() == 200
                            && !said.json().path("postage_label").isObject()) {
                return new Booked.Nothing();
            }
            return said.status() == 200 ? held(account, said.json()) : new Booked.Unclear("HTTP " + said.status());
        });
    }

    @Override
    public Voided cancel(CarrierAccount account, String no, UUID requestId) {
        return post(account, shipment(requestId) + "/refund", Map.of()).voided(said -> {
            String state = Fields.textOr(said.json(), "refund_status", "HTTP " + said.status());
            return state.equals("submitted") || state.equals("refunded")
                    ? new Voided.Done()
                    : new Voided.Refused(state, EasyPostMessages.error(said.json()));
        });
    }

    @Override
    public Tried test(CarrierAccount account) {
        return get(account, "/shipments?page_size=1")
                .tried(said -> new Tried(
                        said.status() == 200,
                        said.status() == 200 ? "" : "HTTP " + said.status() + " " + EasyPostMessages.error(said.json()),
                        null));
    }

    private static String shipment(UUID requestId) {
        return "/shipments/" + requestId;
    }

    private Booked held(CarrierAccount account, JsonNode shipment) {
        String no = Fields.text(shipment, "tracking_code");
        if (no == null) {
            return new Booked.Unclear("no tracking_code");
        }
        JsonNode rate = shipment.path("selected_rate");
        Charge price = rate.hasNonNull("rate")
                ? new Charge(new BigDecimal(rate.path("rate").asText()), Fields.textOr(rate, "currency", "USD"))
                : null;
        try {
            String address = shipment.path("postage_label").path("label_url").asText();
            CarrierDocument label = LabelFile.fetch(http, account.url(), address);
            return new Booked.Held(no, List.of(), EasyPostMessages.route(shipment), label, price);
        } catch (IOException e) {
            return new Booked.Unclear("label of " + no + ": " + e.getMessage());
        }
    }

    private static Booked refused(Reply.Said said) {
        String text = EasyPostMessages.error(said.json());
        return said.status() == 401 || said.status() == 403
                ? SettingFault.refused("HTTP " + said.status(), text)
                : Booked.Refused.of(Fields.textOr(said.json().path("error"), "code", "HTTP " + said.status()), text);
    }

    private Reply get(CarrierAccount account, String path) {
        return http.ask(request(account, path).GET());
    }

    private Reply post(CarrierAccount account, String path, Map<String, Object> body) {
        return http.ask(request(account, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(http.written(body))));
    }

    private static HttpRequest.Builder request(CarrierAccount account, String path) {
        return HttpRequest.newBuilder(URI.create(account.url() + path))
                .header("Authorization", Digests.basic(account.value("key"), ""));
    }
}
