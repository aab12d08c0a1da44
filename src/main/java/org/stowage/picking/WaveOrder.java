package org.stowage.picking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Problem.Fault;
import org.stowage.outbound.WaveSelection;
import org.stowage.stock.Strategy;

/** A wave as it was asked for, understood: selection, strategy and mode are known words. */
record WaveOrder(WaveSelection selection, Strategy strategy, WaveMode mode) {

    private static final int STANDARD_MAX = 500;
    private static final Set<String> MODES_TO_COME = Set.of("cluster", "zone", "bulk");

    static WaveOrder of(NewWave asked) {
        List<Fault> faults = new ArrayList<>();
        WaveMode mode = mode(asked.mode(), faults);
        Strategy strategy = strategy(asked.strategy(), faults);
        WaveSelection selection = selection(asked.select(), faults);
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
        return new WaveOrder(selection, strategy, mode);
    }

    boolean isNamed() {
        return !selection.orders().isEmpty();
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

    private static Strategy strategy(@Nullable String word, List<Fault> faults) {
        if (word == null) {
            return Strategy.FEFO;
        }
        for (Strategy strategy : Strategy.values()) {
            if (strategy.slug().equals(word)) {
                return strategy;
            }
        }
        faults.add(Problem.fault("/strategy", PickProblem.UNKNOWN_STRATEGY, word, "fifo, fefo, lifo, least-touches"));
        return Strategy.FEFO;
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
