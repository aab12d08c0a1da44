package org.stowage.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Labels of many Chinese carriers by Kuaidi100 (电子面单 V2). It has no question for an order of ours: the order sent again
 * under the same orderId answers 30011 with the first number, so that {@link #find} is {@link #book}. The number is given
 * back with the carrier's order number, which is kept from the booking.
 */
@ApplicationScoped
class Kuaidi100 implements CarrierLink {

    private static final Set<Integer> HELD = Set.of(200, 30011);
    /** Signature, key. */
    private static final Set<Integer> OUR_SETTINGS = Set.of(30002, 30003);

    private static final String WRONG_ORDER = "30001";
    /** Also where the answer has no code. */
    private static final int THEIR_FAULT = -1;

    private final CarrierHttp http;
    private final CarrierReferences references;
    private final Clock clock;

    @Inject
    Kuaidi100(CarrierHttp http, CarrierReferences references) {
        this(http, references, Clock.systemUTC());
    }

    Kuaidi100(CarrierHttp http, CarrierReferences references, Clock clock) {
        this.http = http;
        this.references = references;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "kuaidi100";
    }

    @Override
    public boolean atOnce() {
        return false;
    }

    @Override
    public LinkTraits traits() {
        return new LinkTraits(
                "https://api.kuaidi100.com/label/order",
                null,
                List.of(
                        LinkTraits.Field.open("key"),
                        LinkTraits.Field.secret("secret"),
                        LinkTraits.Field.open("company"),
                        LinkTraits.Field.open("partner"),
                        LinkTraits.Field.secret("partner-key").optional(),
                        LinkTraits.Field.open("net", ""),
                        LinkTraits.Field.open("template", ""),
                        LinkTraits.Field.open("product", "标准快递"),
                        LinkTraits.Field.secret(TrackingLink.PUSH_SECRET).optional()),
                null);
    }

    @Override
    public Booked book(CarrierAccount account, Booking booking) {
        return ask(account, "order", Kuaidi100Messages.order(account, booking))
                .booked(said -> read(account, booking, said, false));
    }

    @Override
    public Booked find(CarrierAccount account, Booking booking) {
        return ask(account, "order", Kuaidi100Messages.order(account, booking))
                // who is refused for another reason than the order may have booked it before
                .found(said -> switch (read(account, booking, said, true)) {
                    case Booked.Refused refused
                    when !refused.code().equals(WRONG_ORDER) ->
                        new Booked.Unclear(refused.code() + " " + refused.text());
                    case Booked other -> other;
                });
    }

    @Override
    public Voided cancel(CarrierAccount account, String no, UUID requestId) {
        String theirs = references.of(requestId).orElse(null);
        return ask(account, "cancel", Kuaidi100Messages.cancel(account, no, theirs))
                .voided(said -> given(code(said), text(said)));
    }

    /** Which code the second answer for a number bears is published nowhere: its words are read. */
    private static Voided given(int code, String text) {
        if (code == 200 || code != THEIR_FAULT && VoidAlready.isSaid(text)) {
            return new Voided.Done();
        }
        return code == THEIR_FAULT ? new Voided.Unclear(text) : new Voided.Refused(Integer.toString(code), text);
    }

    /** Giving back a number that cannot be there: refused by who knows us, for another reason than who we are. */
    @Override
    public Tried test(CarrierAccount account) {
        return ask(account, "cancel", Kuaidi100Messages.cancel(account, "0", null))
                .tried(said -> {
                    int code = code(said);
                    return new Tried(code >= 30000 && !OUR_SETTINGS.contains(code), code + " " + text(said), null);
                });
    }

    private Reply ask(CarrierAccount account, String method, Map<String, Object> message) {
        String param = http.written(message);
        String now = Long.toString(System.currentTimeMillis());
        String key = account.value("key");
        return http.form(
                account.url(),
                Map.of(
                        "method", method,
                        "key", key,
                        "t", now,
                        "param", param,
                        "sign", Digests.kuaidi100(param, now, key, account.value("secret"))));
    }

    /** @param again it was asked before: then a label that is not to be had any more does not hide the number for ever */
    private Booked read(CarrierAccount account, Booking booking, Reply.Said said, boolean again) {
        int code = code(said);
        JsonNode data = said.json().path("data");
        String no = Fields.waybillNo(data, "kuaidinum");
        if (code == THEIR_FAULT || HELD.contains(code) && no == null) {
            return new Booked.Unclear(code + " " + text(said));
        }
        if (!HELD.contains(code)) {
            return OUR_SETTINGS.contains(code)
                    ? SettingFault.refused(Integer.toString(code), text(said))
                    : Booked.Refused.of(Integer.toString(code), text(said));
        }
        Instant first = references.keep(booking.requestId(), Fields.text(data, "kdComOrderNum"));
        CarrierDocument label = null;
        try {
            label = label(account, data);
        } catch (IOException e) {
            if (!again || !LongAgo.is(first, clock)) {
                return new Booked.Unclear(Fields.reason("label of " + no + ": " + e.getMessage()));
            }
        }
        return new Booked.Held(Objects.requireNonNull(no), children(data), Kuaidi100Messages.route(data), label, null);
    }

    private static int code(Reply.Said said) {
        return Fields.number(said.json(), "code", THEIR_FAULT);
    }

    private static List<String> children(JsonNode data) {
        String all = Fields.textOr(data, "childNum", "");
        return Arrays.stream(all.split(",", -1))
                .map(String::strip)
                .filter(no -> !no.isEmpty())
                .toList();
    }

    private @Nullable CarrierDocument label(CarrierAccount account, JsonNode data) throws IOException {
        String address = Fields.text(data, "label");
        return address == null ? null : LabelFile.fetch(http, account.url(), address);
    }

    private static String text(Reply.Said said) {
        return Fields.reason(said.json(), "message", "HTTP " + said.status());
    }
}
