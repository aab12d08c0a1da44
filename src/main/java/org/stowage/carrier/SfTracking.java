package org.stowage.carrier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Routes of SF Express: pushed as {@code Body.WaybillRoute}, asked for with {@code EXP_RECE_SEARCH_ROUTES}. It signs no push:
 * our address bears a key that only it knows.
 */
@ApplicationScoped
class SfTracking implements TrackingLink {

    private static final String TAKEN = "{\"return_code\":\"0000\",\"return_msg\":\"成功\"}";

    private final SfExpress sf;
    private final ObjectMapper json = new ObjectMapper();

    SfTracking(SfExpress sf) {
        this.sf = sf;
    }

    @Override
    public String kind() {
        return "sf";
    }

    @Override
    public boolean isSigned(String secret, PushMessage message) {
        return Digests.same(secret, message.key());
    }

    @Override
    public Pushed read(PushMessage message) {
        JsonNode routes;
        try {
            routes = json.readTree(message.body()).path("Body").path("WaybillRoute");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
        if (!routes.isArray()) {
            throw new IllegalArgumentException("no WaybillRoute");
        }
        List<CarrierScan> scans = new ArrayList<>();
        for (JsonNode route : TrackingLink.within(routes)) {
            add(scans, Fields.waybillNo(route, "mailno"), route);
        }
        return new Pushed(scans, TAKEN);
    }

    @Override
    public boolean canBeAsked() {
        return true;
    }

    @Override
    public TrackAnswer ask(CarrierAccount account, String no) {
        return TrackAnswer.of(sf.ask(account, "EXP_RECE_SEARCH_ROUTES", SfMessages.routes(no)), said -> {
            JsonNode data = SfMessages.data(json, said.json());
            if (!data.path("success").asBoolean()) {
                return TrackAnswer.unclear(Fields.reason(said.json(), "apiResultCode", "HTTP " + said.status()) + " "
                        + Fields.reason(data, "errorCode", ""));
            }
            List<CarrierScan> scans = new ArrayList<>();
            for (JsonNode one : data.path("msgData").path("routeResps")) {
                String of = Fields.waybillNo(one, "mailNo");
                for (JsonNode route : one.path("routes")) {
                    if (no.equals(of) && scans.size() < MOST) {
                        add(scans, of, route);
                    }
                }
            }
            return TrackAnswer.of(scans);
        });
    }

    private static void add(List<CarrierScan> scans, @Nullable String no, JsonNode route) {
        CarrierScan.of(
                        no,
                        CarrierTimes.beijing(Fields.text(route, "acceptTime")),
                        CarrierScan.words(
                                Fields.text(route, "opCode"),
                                Fields.text(route, "remark"),
                                Fields.text(route, "acceptAddress"),
                                null))
                .ifPresent(scans::add);
    }
}
