package org.stowage.stock;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;

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
}
