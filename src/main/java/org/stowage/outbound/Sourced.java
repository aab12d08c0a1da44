package org.stowage.outbound;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From which warehouse an order is sent, and why.
 *
 * @param warehouse the chosen one
 * @param chain the questions in their order: complete, nearest, cheapest
 * @param by the question that decided; {@code only}: there was no other, {@code code}: all were equal
 * @param candidates best first
 * @param another whether another one has all of it, should the chosen one be too late
 */
public record Sourced(
        String warehouse,
        List<String> chain,
        String by,
        List<Candidate> candidates,
        @JsonIgnore boolean another) {

    /**
     * A warehouse as it stands to the order.
     *
     * @param complete all lines could be promised there
     * @param units how many of the ordered units could
     * @param distanceKm null: nobody has said; the same of cost
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Candidate(
            String warehouse,
            boolean complete,
            long units,
            @Nullable Integer distanceKm,
            @Nullable BigDecimal cost) {}
}
