package org.stowage.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * International carriers behind an interface shaped as EasyPost's. A shipment bears our request id as its reference, which
 * stands for its id in every address: it is looked for before it is made, and bought once. One box for each shipment.
 */
@ApplicationScoped
class EasyPost implements CarrierLink {

    private static final int NOT_THERE = 404;

    private static final Set<String> GIVEN_BACK = Set.of("submitted", "refunded");
    /** It becomes part of an address. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final CarrierHttp http;
    private final Clock clock;

    @Inject
    EasyPost(CarrierHttp http) {
        this(http, Clock.systemUTC());
    }

    EasyPost(CarrierHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
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
                        LinkTraits.Field.open("format", "PDF"),
                        LinkTraits.Field.secret(TrackingLink.PUSH_SECRET).optional()),
                "RFC 7617, 2: Aladdin");
    }

    @Override
    public Booked book(CarrierAccount account, Booking booking) {
        if (booking.pieces().size() > 1) {
            return Booked.Refused.of("one-piece", "one box for each shipment");
        }
        Reply there = get(account, shipment(booking.requestId()));
        boolean isNew = there instanceof Reply.Said said && said.status() == NOT_THERE;
        if (isNew) {
            there = post(account, "/shipments", EasyPostMessages.shipment(account, booking));
        }
        return there.booked(said -> buy(account, booking, said, isNew));
    }

    private Booked buy(CarrierAccount account, Booking booking, Reply.Said said, boolean isNew) {
        if (said.status() >= 400) {
            return refused(said);
        }
        if (isBought(said.json())) {
            return held(account, said.json(), false);
        }
        String id = Fields.text(said.json(), "id");
        if (id == null || !ID.matcher(id).matches()) {
            return new Booked.Unclear("no id of a shipment");
        }
        if (!said.json().path("rates").isArray()) {
            return new Booked.Unclear("no rates");
        }
        Optional<JsonNode> rate = EasyPostMessages.rate(account, booking, said.json());
        if (rate.isEmpty()) {
            return new Booked.Refused("no-rate", EasyPostMessages.messages(said.json()), true);
        }
        Map<String, Object> choice =
                Fields.of("rate", Fields.of("id", rate.get().path("id").asText()), "insurance", insured(booking));
        return post(account, "/shipments/" + id + "/buy", choice)
                .booked(bought -> bought.status() >= 400
                        ? notBought(account, booking, bought, isNew)
                        : held(account, bought.json(), false));
    }

    /**
     * The refusal of one purchase may come from another one, whose answer was lost. A shipment that this call made had none
     * before; of an older one without a label that is sure after a while only.
     */
    private Booked notBought(CarrierAccount account, Booking booking, Reply.Said bought, boolean isNew) {
        return get(account, shipment(booking.requestId())).found(said -> {
            Booked known = known(account, said);
            boolean isBare = said.status() == 200 && !isBought(said.json());
            return known instanceof Booked.Nothing || isNew && isBare ? refused(bought) : known;
        });
    }

    private static @Nullable BigDecimal insured(Booking booking) {
        return booking.insured() == null ? null : booking.insured().amount();
    }

    @Override
    public Booked find(CarrierAccount account, Booking booking) {
        return get(account, shipment(booking.requestId())).found(said -> known(account, said));
    }

    /** A shipment without a label is one that nobody buys only when it is older than any purchase that may be under way. */
    private Booked known(CarrierAccount account, Reply.Said said) {
        if (said.status() == NOT_THERE) {
            return new Booked.Nothing();
        }
        if (said.status() != 200) {
            return new Booked.Unclear("HTTP " + said.status() + " " + EasyPostMessages.error(said.json()));
        }
        boolean isSettled = LongAgo.is(EasyPostMessages.changed(said.json()), clock);
        if (isBought(said.json())) {
            return held(account, said.json(), isSettled);
        }
        return isSettled ? new Booked.Nothing() : new Booked.Unclear("a purchase may be under way");
    }

    private static boolean isBought(JsonNode shipment) {
        return shipment.path("postage_label").isObject() || Fields.text(shipment, "tracking_code") != null;
    }

    @Override
    public Voided cancel(CarrierAccount account, String no, UUID requestId) {
        return post(account, shipment(requestId) + "/refund", Map.of())
                .voided(said -> isGivenBack(said) ? new Voided.Done() : notGiven(account, requestId, said));
    }

    /** Asked a second time it refuses: the shipment tells whether that is because of the first. */
    private Voided notGiven(CarrierAccount account, UUID requestId, Reply.Said refused) {
        String code = Fields.reason(refused.json(), "refund_status", "");
        return get(account, shipment(requestId)).voided(said -> {
            if (isGivenBack(said)) {
                return new Voided.Done();
            }
            String text = EasyPostMessages.error(refused.json());
            if (code.isEmpty() && refused.status() < 400) {
                return new Voided.Unclear("no refund_status");
            }
            return new Voided.Refused(code.isEmpty() ? "HTTP " + refused.status() : code, text);
        });
    }

    private static boolean isGivenBack(Reply.Said said) {
        return GIVEN_BACK.contains(Fields.textOr(said.json(), "refund_status", ""));
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

    /** @param isSettled a label that is not to be had will not be later either: the number must not stay unknown with it */
    private Booked held(CarrierAccount account, JsonNode shipment, boolean isSettled) {
        String no = Fields.waybillNo(shipment, "tracking_code");
        if (no == null) {
            return new Booked.Unclear("no tracking_code");
        }
        CarrierDocument label = null;
        try {
            String address = shipment.path("postage_label").path("label_url").asText();
            label = LabelFile.fetch(http, account.url(), address);
        } catch (IOException e) {
            if (!isSettled) {
                return new Booked.Unclear(Fields.reason("label of " + no + ": " + e.getMessage()));
            }
        }
        return new Booked.Held(
                no, List.of(), EasyPostMessages.route(shipment), label, EasyPostMessages.price(shipment));
    }

    private static Booked refused(Reply.Said said) {
        String text = EasyPostMessages.error(said.json());
        return said.status() == 401 || said.status() == 403
                ? SettingFault.refused("HTTP " + said.status(), text)
                : Booked.Refused.of(Fields.reason(said.json().path("error"), "code", "HTTP " + said.status()), text);
    }

    Reply get(CarrierAccount account, String path) {
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
