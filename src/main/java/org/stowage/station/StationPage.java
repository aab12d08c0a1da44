package org.stowage.station;

import java.time.Instant;
import java.util.function.Consumer;

/**
 * An open page of a station.
 *
 * @param usedAt when somebody worked with it last
 * @param tell hands it a text; returns at once
 */
record StationPage(String id, Instant usedAt, Consumer<String> tell) {

    StationPage usedNow() {
        return new StationPage(id, Instant.now(), tell);
    }
}
