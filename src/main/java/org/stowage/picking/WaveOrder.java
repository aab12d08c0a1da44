package org.stowage.picking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Problem.Fault;
import org.stowage.outbound.WaveSelection;
import org.stowage.stock.Chain;
import org.stowage.stock.Strategy;

/** A wave as it was asked for, understood. @param chain null: the warehouse's own @param waybillMoment null: each carrier's own */
record WaveOrder(
        WaveSelection selection,
        @Nullable Chain chain,
        WaveMode mode,
        @Nullable String waybillMoment) {

    private static final int STANDARD_MAX = 500;
    private static final List<String> MOMENTS = List.of("release", "pack", "weighed");
    private static final Set<String> MODES_TO_COME = Set.of("cluster", "zone", "bulk");

    static WaveOrder of(NewWave asked) {
        List<Fault> faults = new ArrayList<>();
        WaveMode mode = mode(asked.mode(), faults);
        Chain chain = asked.strategy() == null ? null : chain(asked.strategy(), faults);
        WaveSelection selection = selection(asked.select(), faults);
        String moment = asked.waybillMoment();
        if (moment != null && !MOMENTS.contains(moment)) {
            faults.add(
                    Problem.fault("/waybillMoment", KernelProblem.INVALID_VALUE, moment, String.join(", ", MOMENTS)));
        }
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
        return new WaveOrder(selection, chain, mode, moment);
    }

    private static WaveMode mode(@Nullable String word, List<Fault> faults) {
        for (WaveMode mode : WaveMode.values()) {
            if (word == null || mode.name().toLowerCase(Locale.ROOT).equals(word)) {
                return mode;
            }
        }
        faults.add(Problem.fault(
                "/mode",
                MODES_TO_COME.contains(word) ? PickProblem.MODE_NOT_OFFERED : PickProblem.UNKNOWN_MODE,
                String.valueOf(word),
                "order, batch"));
        return WaveMode.ORDER;
    }

    /** A chain that a person or a program wrote: every unknown or repeated word is named. */
    static @Nullable Chain chain(List<String> words, List<Fault> faults) {
        Set<Strategy> known = EnumSet.noneOf(Strategy.class);
        List<String> all =
                words.stream().flatMap(word -> Chain.words(word).stream()).toList();
        for (String word : all) {
            Optional<Strategy> policy = Chain.policy(word);
            if (policy.isEmpty()) {
                faults.add(Problem.fault("/strategy", PickProblem.UNKNOWN_STRATEGY, word, offered()));
            } else if (!known.add(policy.get())) {
                faults.add(Problem.fault("/strategy", PickProblem.POLICY_TWICE, word));
            }
        }
        return faults.isEmpty() && !all.isEmpty() ? Chain.parse(String.join(",", all)) : null;
    }

    private static String offered() {
        return Arrays.stream(Strategy.values()).map(Strategy::slug).collect(Collectors.joining(", "));
    }

    private static WaveSelection selection(NewWave.@Nullable Select select, List<Fault> faults) {
        if (select == null) {
            return WaveSelection.all(STANDARD_MAX);
        }
        List<String> orders = select.orders() == null
                ? List.of()
                : select.orders().stream()
                        .map(no -> no.strip().toUpperCase(Locale.ROOT))
                        .distinct()
                        .toList();
        int standard = orders.isEmpty() ? STANDARD_MAX : WaveSelection.MOST;
        int max = select.max() == null ? standard : select.max();
        if (max < 1 || max > WaveSelection.MOST || orders.size() > WaveSelection.MOST) {
            faults.add(Problem.fault("/select/max", PickProblem.INVALID_MAX, max, WaveSelection.MOST));
        }
        return new WaveSelection(orders, select.channel(), select.carrier(), select.shipBefore(), max);
    }
}
