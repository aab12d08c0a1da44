package org.stowage.station;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a station's open page is told over its socket; {@code type} names the kind. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PageFrame.Scan.class, name = "scan"),
    @JsonSubTypes.Type(value = PageFrame.Plate.class, name = "weight"),
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

    /** What lies on the plate now, to look at. */
    record Plate(long grams, boolean stable, String device) implements PageFrame {}

    /** The session's answer has changed without a scan: what it waited for is there. */
    record Look(@Nullable UUID session) implements PageFrame {}
}
