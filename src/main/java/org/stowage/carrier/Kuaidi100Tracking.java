package org.stowage.carrier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Subscribed tracks of Kuaidi100: a form of {@code param} and {@code sign} = upper(md5(param + salt)), each time with all that
 * happened until then. Only some accounts get a code with every line; without them the state of the whole is that of its
 * youngest line, and the older ones have none.
 */
@ApplicationScoped
class Kuaidi100Tracking implements TrackingLink {

    private static final String TAKEN = "{\"result\":true,\"returnCode\":\"200\",\"message\":\"成功\"}";

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public String kind() {
        return "kuaidi100";
    }

    @Override
    public boolean isSigned(String secret, PushMessage message) {
        Map<String, String> form = message.form();
        return Digests.same(Digests.kuaidi100Push(form.getOrDefault("param", ""), secret), form.get("sign"));
    }

    @Override
    public Pushed read(PushMessage message) {
        JsonNode all;
        try {
            all = json.readTree(message.form().getOrDefault("param", "")).path("lastResult");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
        JsonNode lines = all.path("data");
        if (!lines.isArray()) {
            throw new IllegalArgumentException("no data");
        }
        String no = Fields.waybillNo(all, "nu");
        List<CarrierScan> scans = new ArrayList<>();
        String state = Fields.text(all, "state");
        String youngest = youngest(TrackingLink.within(lines));
        for (JsonNode line : lines) {
            String own = Fields.text(line, "statusCode");
            boolean isLast = Objects.equals(time(line), youngest) && Objects.equals(line, last(lines, youngest));
            CarrierScan words = CarrierScan.words(
                    own != null ? own : isLast ? state : null,
                    Fields.text(line, "context"),
                    Fields.text(line, "areaName"),
                    CarrierTimes.beijing(Fields.text(all, "arrivalTime")));
            CarrierScan.of(no, CarrierTimes.beijing(time(line)), words).ifPresent(scans::add);
        }
        return new Pushed(scans, TAKEN);
    }

    private static @Nullable String youngest(JsonNode lines) {
        String found = null;
        for (JsonNode line : lines) {
            String at = time(line);
            if (at != null && (found == null || at.compareTo(found) > 0)) {
                found = at;
            }
        }
        return found;
    }

    /** Of several in the youngest second the first: it sends the youngest first. */
    private static @Nullable JsonNode last(JsonNode lines, @Nullable String youngest) {
        for (JsonNode line : lines) {
            if (Objects.equals(time(line), youngest)) {
                return line;
            }
        }
        return null;
    }

    private static @Nullable String time(JsonNode line) {
        String formatted = Fields.text(line, "ftime");
        return formatted == null ? Fields.text(line, "time") : formatted;
    }
}
