package org.stowage.stock;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stock proof: one line per check, with the rows compared and those at fault. */
public record ProofReport(Instant checkedAt, boolean ok, List<Line> checks) {

    public record Line(
            @JsonIgnore long warehouseId,
            String warehouse,
            String name,
            long rows,
            List<ProofCheck.Mismatch> mismatches) {}

    static ProofReport of(Instant checkedAt, List<Line> lines) {
        return new ProofReport(
                checkedAt, lines.stream().allMatch(l -> l.mismatches().isEmpty()), lines);
    }

    /** Without rows of owners whom the reader does not serve; null: all may be seen. */
    ProofReport of(@Nullable Set<Long> owners) {
        return owners == null
                ? this
                : of(
                        checkedAt,
                        checks.stream()
                                .map(line -> new Line(
                                        line.warehouseId(),
                                        line.warehouse(),
                                        line.name(),
                                        line.rows(),
                                        line.mismatches().stream()
                                                .filter(row -> row.at() == null
                                                        || owners.contains(BucketKey.of(
                                                                        row.at().bucket())
                                                                .ownerId()))
                                                .toList()))
                                .toList());
    }
}
