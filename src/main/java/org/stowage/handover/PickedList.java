package org.stowage.handover;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a carrier says it picked up, held against a manifest. */
public record PickedList(String manifestNo, String fileName, Instant readAt, List<Line> lines) {

    /**
     * @param no as on their list; of ours that they lack the waybill number
     * @param verdict picked-up, not-on-their-list or not-ours
     * @param parcelNo null: no parcel of this warehouse has that number
     * @param knownAs of theirs that is not on this manifest: the manifest it is on, or the state of the parcel here
     */
    public record Line(
            String no,
            String verdict,
            @Nullable String parcelNo,
            @Nullable String knownAs) {}

    public long count(String verdict) {
        return lines.stream().filter(line -> line.verdict().equals(verdict)).count();
    }

    /** What somebody has to look after. */
    public List<Line> differences() {
        return lines.stream()
                .filter(line -> !line.verdict().equals("picked-up"))
                .toList();
    }
}
