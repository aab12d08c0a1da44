package org.stowage.bench;

import java.io.IOException;
import java.util.UUID;

/** An operator at a desk who asks of each item what it is ({@code C-WHAT}): scans that change nothing. */
record Lookup(Wire wire, String session, String station) implements AutoCloseable {

    static Lookup begun(Api operator, House house, String station) {
        Robot robot = new Robot(operator, house.code());
        String session = robot.open("C-WHAT").path("session").asText();
        return new Lookup(operator.wire(), session, station);
    }

    /** One scan of an item; returns when its answer is there whole. */
    void scan(String id, String sku, String happenedAt) throws IOException {
        Wire.Answer answer = wire.post("/api/v1/scans", """
                        {"scanId":"%s","session":"%s","station":"%s","raw":"%s","source":"serial","happenedAt":"%s"}""".formatted(id, session, station, sku, happenedAt));
        if (answer.status() != 200
                || !answer.body().contains("\"tone\":\"good\"")
                || !answer.body().contains(sku)) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
    }

    UUID id() {
        return UUID.fromString(session);
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
