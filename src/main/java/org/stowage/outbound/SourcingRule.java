package org.stowage.outbound;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;

/**
 * In which order a channel's questions are asked when an order does not name its warehouse.
 *
 * @param channel empty: every channel without a rule of its own
 * @param chain of complete, nearest, cheapest, each at most once
 */
record SourcingRule(@Nullable String channel, @Nullable List<String> chain) {

    static final List<String> STANDARD = List.of("complete", "nearest", "cheapest");

    /** @throws Problem invalid-value */
    List<String> checked() {
        List<String> known = chain == null
                ? List.of()
                : chain.stream()
                        .filter(Objects::nonNull)
                        .filter(STANDARD::contains)
                        .distinct()
                        .toList();
        if (chain == null || chain.isEmpty() || known.size() < chain.size()) {
            throw Problem.of(KernelProblem.INVALID_VALUE, String.valueOf(chain), String.join(", ", STANDARD))
                    .at("/chain");
        }
        return known;
    }
}
