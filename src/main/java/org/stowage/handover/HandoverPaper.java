package org.stowage.handover;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.shipping.ManifestParcel;

/**
 * What both sides signed, beside the manifest itself.
 *
 * @param stands in what parcels went; one that went as it is, through no lane, is not named
 * @param left what stayed behind
 */
public record HandoverPaper(
        @Nullable String countReason,
        @Nullable String handedBy,
        @Nullable Strokes driver,
        @Nullable Strokes ours,
        List<Stand> stands,
        List<Left> left) {

    /** @param bag outermost first: cage / bag; empty: it goes as it is */
    public record Stand(long parcelId, String lane, String bag) {}

    /** @param verdict search, next-pick-up or stopped */
    public record Left(String parcelNo, String verdict) {}

    /** Parcels of one lane in one bag. */
    public record Total(String lane, String bag, long parcels, long grams) {}

    public static final Stand LOOSE = new Stand(0, "", "");

    public Map<Long, Stand> byParcel() {
        return stands.stream().collect(Collectors.toMap(Stand::parcelId, Function.identity()));
    }

    /** By lane, then by bag. */
    public List<Total> totals(List<ManifestParcel> parcels) {
        Map<Long, Stand> in = byParcel();
        Map<String, Total> totals = new TreeMap<>();
        for (ManifestParcel parcel : parcels) {
            Stand stand = in.getOrDefault(parcel.id(), LOOSE);
            Long weighed = parcel.grams();
            long grams = weighed == null ? 0 : weighed;
            totals.merge(
                    stand.lane() + "\n" + stand.bag(),
                    new Total(stand.lane(), stand.bag(), 1, grams),
                    (a, b) -> new Total(a.lane(), a.bag(), a.parcels() + b.parcels(), a.grams() + b.grams()));
        }
        return List.copyOf(totals.values());
    }
}
