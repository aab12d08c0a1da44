package org.stowage.carrier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Trackers of EasyPost: events {@code tracker.*}, signed in {@code X-Hmac-Signature} with HMAC-SHA-256 of the body under the
 * secret in its form NFKD; asked for at {@code /trackers}. Its code is its status, with the detail behind a stroke.
 */
@ApplicationScoped
class EasyPostTracking implements TrackingLink {

    private final EasyPost easyPost;
    private final ObjectMapper json = new ObjectMapper();

    EasyPostTracking(EasyPost easyPost) {
        this.easyPost = easyPost;
    }

    @Override
    public String kind() {
        return "easypost";
    }

    @Override
    public boolean isSigned(String secret, PushMessage message) {
        return Digests.same(Digests.easyPost(message.body(), secret), message.signature());
    }

    @Override
    public Pushed read(PushMessage message) {
        try {
            JsonNode event = json.readTree(message.body());
            if (!event.isObject()) {
                throw new IllegalArgumentException("no event");
            }
            JsonNode result = event.path("result");
            boolean isTracker = "Tracker".equals(result.path("object").asText());
            // it sends events of other kinds to the same address
            return new Pushed(isTracker ? scans(result) : List.of(), "{}");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public boolean canBeAsked() {
        return true;
    }

    @Override
    public TrackAnswer ask(CarrierAccount account, String no) {
        return TrackAnswer.of(easyPost.get(account, "/trackers?tracking_code=" + CarrierHttp.encoded(no)), said -> {
            if (said.status() != 200) {
                return TrackAnswer.unclear("HTTP " + said.status() + " " + EasyPostMessages.error(said.json()));
            }
            List<CarrierScan> scans = new ArrayList<>();
            for (JsonNode tracker : said.json().path("trackers")) {
                if (no.equals(Fields.waybillNo(tracker, "tracking_code"))) {
                    scans.addAll(scans(tracker));
                }
            }
            return TrackAnswer.of(scans);
        });
    }

    private static List<CarrierScan> scans(JsonNode tracker) {
        String no = Fields.waybillNo(tracker, "tracking_code");
        List<CarrierScan> scans = new ArrayList<>();
        for (JsonNode detail : TrackingLink.within(tracker.path("tracking_details"))) {
            CarrierScan words = CarrierScan.words(
                    code(detail),
                    Fields.text(detail, "message"),
                    place(detail.path("tracking_location")),
                    CarrierTimes.iso(Fields.text(tracker, "est_delivery_date")));
            CarrierScan.of(no, CarrierTimes.iso(Fields.text(detail, "datetime")), words)
                    .ifPresent(scans::add);
        }
        return scans;
    }

    private static @Nullable String code(JsonNode detail) {
        String status = Fields.text(detail, "status");
        String more = Fields.text(detail, "status_detail");
        return more == null || more.equals("unknown") ? status : status + "/" + more;
    }

    private static @Nullable String place(JsonNode location) {
        String place = Stream.of("city", "state", "country")
                .map(name -> Fields.text(location, name))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return place.isEmpty() ? null : place;
    }
}
