package org.stowage.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Answers as EasyPost: a shipment is made, then bought; its reference stands for its id. */
record SimulatedEasyPost(String secret, Map<String, Instant> made, Set<String> once) implements SimulatedDialect {

    SimulatedEasyPost(String secret) {
        this(secret, new ConcurrentHashMap<>(), ConcurrentHashMap.newKeySet());
    }

    @Override
    public boolean books(SimulatedCall call) {
        return call.method().equals("POST") && call.path().endsWith("/buy");
    }

    @Override
    public SimulatedAnswer answer(SimulatedCall call, SimulatedBooks books, SimulatedFault fault) {
        if (call.path().startsWith("/labels/")) {
            return SimulatedLabel.give(call.path(), once);
        }
        if (fault == SimulatedFault.SIGNATURE || !Digests.basic(secret, "").equals(call.authorization())) {
            return error(401, "APIKEY.INACTIVE", "This api key is no longer active.");
        }
        if (call.path().equals("/shipments")) {
            return call.method().equals("GET")
                    ? SimulatedAnswer.json(Map.of("shipments", List.of(), "has_more", false))
                    : make(call);
        }
        if (call.path().equals("/trackers")) {
            String no = call.query().replaceFirst(".*tracking_code=", "");
            return SimulatedAnswer.json(
                    Map.of("trackers", List.of(SimulatedPush.tracker(no, books.tracks(no))), "has_more", false));
        }
        String[] path = call.path().split("/", -1);
        String key = path[2];
        if (!made.containsKey(key)) {
            return error(404, "NOT_FOUND", "The requested resource could not be found.");
        }
        return switch (path.length == 3 ? "" : path[3]) {
            case "" -> SimulatedAnswer.json(shipment(call, key, books));
            case "buy" -> buy(call, key, books, fault);
            case "refund" -> refund(key, books);
            default -> error(404, "NOT_FOUND", "The requested resource could not be found.");
        };
    }

    private SimulatedAnswer make(SimulatedCall call) {
        JsonNode asked = SimulatedCall.json(call.body()).path("shipment");
        if (asked.path("to_address").path("street1").asText("").isEmpty()) {
            return error(422, "ADDRESS.PARAMETERS.INVALID", "to_address.street1");
        }
        String key = asked.path("reference").asText();
        made.putIfAbsent(key, Instant.now());
        return SimulatedAnswer.json(201, bare(key));
    }

    private SimulatedAnswer buy(SimulatedCall call, String key, SimulatedBooks books, SimulatedFault fault) {
        if (books.find(key).isPresent()) {
            return error(422, "SHIPMENT.POSTAGE.EXISTS", "Postage already exists for this shipment.");
        }
        SimulatedBooks.Entry entry = books.book(key, 1, fault == SimulatedFault.DUPLICATE);
        if (fault == SimulatedFault.LABEL_ONCE) {
            once.add(entry.numbers().getFirst());
        }
        return SimulatedAnswer.json(shipment(call, key, books));
    }

    private static SimulatedAnswer refund(String key, SimulatedBooks books) {
        if (books.find(key).isEmpty()) {
            return error(422, "SHIPMENT.REFUND.UNAVAILABLE", "Nothing was bought.");
        }
        if (books.find(key).orElseThrow().voided()) {
            return error(422, "SHIPMENT.REFUND.UNAVAILABLE", "A refund was asked for before.");
        }
        books.giveBack(key);
        return SimulatedAnswer.json(Map.of("id", key, "refund_status", "submitted"));
    }

    private Map<String, Object> shipment(SimulatedCall call, String key, SimulatedBooks books) {
        Map<String, Object> shipment = bare(key);
        books.find(key).ifPresent(entry -> {
            String no = entry.numbers().getFirst();
            shipment.put("tracking_code", no);
            if (entry.voided()) {
                shipment.put("refund_status", "submitted");
            }
            shipment.put("selected_rate", rate("rate_2", "Priority", "7.58"));
            shipment.put("postage_label", Map.of("label_url", call.address() + "/labels/" + no + ".png"));
        });
        return shipment;
    }

    /** Its id is its reference here: both may stand in an address. */
    private Map<String, Object> bare(String key) {
        return Fields.of(
                "id",
                key,
                "reference",
                key,
                "created_at",
                String.valueOf(made.get(key)),
                "rates",
                List.of(rate("rate_1", "Express", "31.20"), rate("rate_2", "Priority", "7.58")));
    }

    private static Map<String, Object> rate(String id, String service, String price) {
        return Fields.of("id", id, "carrier", "USPS", "service", service, "rate", price, "currency", "USD");
    }

    private static SimulatedAnswer error(int status, String code, String text) {
        return SimulatedAnswer.json(status, Map.of("error", Map.of("code", code, "message", text)));
    }
}
