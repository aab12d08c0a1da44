package org.stowage.carrier;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How each kind of simulated carrier tells its customer by itself, signed as the real one signs.
 *
 * @param url of the customer: {@code …/api/v1/carriers/{code}/tracking}
 * @param secret of the account there
 */
public record SimulatedPush(String kind, URI url, String secret) {

    private static final DateTimeFormatter BEIJING =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.ofHours(8));

    /** @return the status of the answer */
    int send(String no, List<SimulatedTrack> tracks) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = switch (kind) {
                case "sf" -> sf(tracks);
                case "kuaidi100" -> kuaidi100(no, tracks);
                case "easypost" -> easyPost(no, tracks);
                default -> throw new IOException(kind + " pushes nothing");
            };
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private HttpRequest sf(List<SimulatedTrack> tracks) {
        List<Map<String, Object>> routes =
                tracks.stream().map(track -> Fields.of("mailno", track.no())).toList();
        for (int i = 0; i < routes.size(); i++) {
            routes.get(i).putAll(route(tracks.get(i)));
        }
        String body = SimulatedCall.written(Map.of("Body", Map.of("WaybillRoute", routes)));
        return request(URI.create(url + "?key=" + CarrierHttp.encoded(secret)), "application/json", body)
                .build();
    }

    /** As its query answers too. */
    static Map<String, Object> route(SimulatedTrack track) {
        return Fields.of(
                "acceptTime",
                BEIJING.format(track.at()),
                "acceptAddress",
                "深圳市",
                "remark",
                track.step().words,
                "opCode",
                track.step().sf);
    }

    private HttpRequest kuaidi100(String no, List<SimulatedTrack> tracks) {
        List<Map<String, Object>> lines = tracks.reversed().stream()
                .map(track -> Fields.of(
                        "ftime",
                        BEIJING.format(track.at()),
                        "context",
                        track.step().words,
                        "areaName",
                        "广东,深圳市",
                        "statusCode",
                        track.step().kuaidi100))
                .toList();
        String param = SimulatedCall.written(Map.of(
                "status",
                "polling",
                "lastResult",
                Fields.of("state", tracks.getLast().step().kuaidi100, "com", "yunda", "nu", no, "data", lines)));
        String body = "sign=" + Digests.kuaidi100Push(param, secret) + "&param=" + CarrierHttp.encoded(param);
        return request(url, "application/x-www-form-urlencoded", body).build();
    }

    private HttpRequest easyPost(String no, List<SimulatedTrack> tracks) {
        String body = SimulatedCall.written(
                Map.of("object", "Event", "description", "tracker.updated", "result", tracker(no, tracks)));
        return request(url, "application/json", body)
                .header("X-Hmac-Signature", Digests.easyPost(body, secret))
                .build();
    }

    /** As its query answers too. */
    static Map<String, Object> tracker(String no, List<SimulatedTrack> tracks) {
        return Fields.of(
                "object",
                "Tracker",
                "tracking_code",
                no,
                "tracking_details",
                tracks.stream()
                        .map(track -> Fields.of(
                                "datetime", second(track.at()),
                                "status", track.step().status,
                                "status_detail", track.step().detail,
                                "message", track.step().words,
                                "tracking_location", Map.of("city", "Memphis", "country", "US")))
                        .toList());
    }

    private static String second(Instant at) {
        return Instant.ofEpochSecond(at.getEpochSecond()).toString();
    }

    private static HttpRequest.Builder request(URI to, String type, String body) {
        return HttpRequest.newBuilder(to)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }
}
