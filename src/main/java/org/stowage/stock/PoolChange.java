package org.stowage.stock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Era;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Problem.Fault;
import org.stowage.kernel.Quantity;

/** What of a pool shall be different; what is left out stays. An end that lies in the past ends it now. */
public record PoolChange(@Nullable Long setAside, @Nullable Instant endsAt) {

    /** @param startsAt of the pool */
    List<Fault> faults(Instant startsAt) {
        return Stream.concat(
                        Stream.ofNullable(setAside).map(PoolChange::units),
                        Stream.ofNullable(endsAt).map(end -> end(startsAt, end)))
                .flatMap(Optional::stream)
                .toList();
    }

    static Optional<Fault> units(long setAside) {
        return setAside < 0 || setAside > Quantity.MOST
                ? Optional.of(Problem.fault("/setAside", KernelProblem.INVALID_VALUE, setAside, "0 - " + Quantity.MOST))
                : Optional.empty();
    }

    static Optional<Fault> end(Instant startsAt, Instant endsAt) {
        return endsAt.isAfter(startsAt)
                ? Era.fault(endsAt, "/endsAt")
                : Optional.of(Problem.fault("/endsAt", KernelProblem.INVALID_VALUE, endsAt, "> " + startsAt));
    }
}
