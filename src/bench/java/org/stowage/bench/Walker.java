package org.stowage.bench;

import java.io.IOException;
import java.time.Instant;

/** A picker who stands before a shelf and scans the item again and again, one unit each time. */
final class Walker {

    private static final int PATIENCE = 10;

    private final Wire wire;
    private final String session;
    private final String item;
    private long scans;

    private Walker(Wire wire, String session, String item, long scans) {
        this.wire = wire;
        this.session = session;
        this.item = item;
        this.scans = scans;
    }

    /** Claims the next walk and follows it up to the item. */
    static Walker beforeShelf(Api operator, House house) {
        Robot robot = new Robot(operator, house.code());
        robot.open("C-PICK");
        for (int i = 0; !robot.reply().path("step").asText().equals("item"); i++) {
            if (i == PATIENCE) {
                throw new IllegalStateException("no way to the shelf: " + robot.reply());
            }
            robot.next();
        }
        String item = "";
        for (var field : robot.reply().path("fields")) {
            item = field.path("name").asText().equals("sku")
                    ? field.path("value").asText()
                    : item;
        }
        return new Walker(operator.wire(), robot.reply().path("session").asText(), item, 0);
    }

    void scan() throws IOException {
        statements();
    }

    /** One scan. @return the statements it took */
    int statements() throws IOException {
        Wire.Answer answer = wire.post(
                "/api/v1/scans",
                "{\"scanId\":\"%s\",\"session\":\"%s\",\"raw\":\"%s\",\"source\":\"scan\",\"happenedAt\":\"%s\"}"
                        .formatted(TimeOrderedId.next(), session, item, Instant.now()));
        if (answer.status() != 200 || !answer.body().contains("\"tone\":\"good\"")) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
        scans++;
        return answer.statements();
    }

    long scans() {
        return scans;
    }
}
