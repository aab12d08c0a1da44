package org.stowage.station;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stowage.device.OnPlate;
import org.stowage.kernel.DatabaseName;

/** What a station's open page is told over its socket; {@code type} names the kind. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PageFrame.Scan.class, name = "scan"),
    @JsonSubTypes.Type(value = PageFrame.Plate.class, name = "weight"),
    @JsonSubTypes.Type(value = PageFrame.Again.class, name = "again"),
    @JsonSubTypes.Type(value = PageFrame.Look.class, name = "look")
})
sealed interface PageFrame {

    /**
     * The page sends it to the scan desk under this id, so that it is one scan however often it arrives.
     *
     * @param source serial or scale
     * @param device its name
     */
    record Scan(UUID scanId, String raw, String source, Instant happenedAt, String device) implements PageFrame {}

    /** The scanner read the same code twice: it is no second scan, but nobody shall wonder. */
    record Again(String raw, String device) implements PageFrame {}

    /**
     * What lies on the plate now.
     *
     * @param state empty, moving, resting, over, under, not_zeroed
     * @param device its name
     */
    record Plate(long grams, String state, String device) implements PageFrame {
        static Plate of(OnPlate now, String device) {
            return new Plate(now.grams(), DatabaseName.of(now.state()), device);
        }
    }

    /** The session's answer has changed without a scan: what it waited for is there. */
    record Look(@Nullable UUID session) implements PageFrame {}
}
