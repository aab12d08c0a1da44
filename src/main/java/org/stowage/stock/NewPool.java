package org.stowage.stock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Era;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Problem.Fault;

/**
 * A pool as it is asked for.
 *
 * @param channel whose orders may take from it; either this or
 * @param promotion the promotion that orders name
 * @param startsAt now when missing
 */
public record NewPool(
        @Nullable String warehouse,
        @Nullable String code,
        @Nullable String sku,
        @Nullable String channel,
        @Nullable String promotion,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Long setAside) {

    private static final int LONGEST_CODE = 100;

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        needed("/code", code, faults);
        if (blank(channel) == blank(promotion)) {
            faults.add(Problem.fault("/channel", StockProblem.POOL_CLAIMANT));
        }
        if (setAside == null) {
            faults.add(Problem.fault("/setAside", KernelProblem.MISSING_VALUE));
        } else {
            PoolChange.units(setAside).ifPresent(faults::add);
        }
        Era.fault(begin(), "/startsAt").ifPresent(faults::add);
        if (endsAt == null) {
            faults.add(Problem.fault("/endsAt", KernelProblem.MISSING_VALUE));
        } else {
            PoolChange.end(begin(), endsAt).ifPresent(faults::add);
        }
        return faults;
    }

    Pool pool() {
        return new Pool(
                0,
                String.valueOf(code).strip(),
                String.valueOf(sku),
                blank(channel) ? Pools.promotion(text(promotion)) : Pools.channel(text(channel)),
                begin(),
                endsAt == null ? begin() : endsAt,
                setAside == null ? 0 : setAside,
                0,
                false);
    }

    private Instant begin() {
        return startsAt == null ? Instant.now() : startsAt;
    }

    private static void needed(String pointer, @Nullable String value, List<Fault> faults) {
        if (blank(value)) {
            faults.add(Problem.fault(pointer, KernelProblem.MISSING_VALUE));
        } else if (text(value).length() > LONGEST_CODE) {
            faults.add(Problem.fault(
                    pointer, KernelProblem.INVALID_VALUE, text(value).substring(0, 20) + "…", LONGEST_CODE));
        }
    }

    private static boolean blank(@Nullable String value) {
        return value == null || value.isBlank();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
