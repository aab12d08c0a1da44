package org.stowage.freight;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reader sees of a bill: figures of the lines of his warehouses. */
public final class BillView {

    private BillView() {}

    /** @param disputed billed too much, as far as it is known; claimed and let pass are part of it */
    public record Total(
            String currency,
            long lines,
            long parcels,
            long grams,
            BigDecimal amount,
            BigDecimal disputed,
            BigDecimal claimed) {}

    /** @param amount billed too much, as far as it is known */
    public record OfKind(String kind, long differences, long open, long claimed, long passed, BigDecimal amount) {}

    public record Row(
            long row,
            String no,
            String kind,
            @Nullable String parcelNo,
            String ours,
            String theirs,
            @Nullable BigDecimal amount,
            String currency,
            String state,
            @Nullable String claimNo,
            @Nullable String reason) {}

    /** Handed over in the bill's days and on no bill of the carrier yet. @param all how many such there are */
    public record Missing(
            String parcelNo,
            @Nullable String waybillNo,
            java.time.Instant handedOverAt,
            @Nullable Long grams,
            @com.fasterxml.jackson.annotation.JsonIgnore long all) {}

    /** @param missing the first of them; @param missingAll how many there are */
    public record Whole(List<Total> totals, List<OfKind> kinds, List<Missing> missing, long missingAll) {}
}
