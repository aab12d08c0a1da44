package org.stowage.stock;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.kernel.SqlFailure;
import org.stowage.stock.ModelAct.Step;
import org.stowage.stock.ModelGoods.Refused;

/** One seed: so many acts drawn, done by the database and by the model, compared after each; the proof after every tenth. */
final class ModelRun {

    /** How often each kind of act was done and refused, over all runs. */
    static final Map<String, AtomicInteger> TALLY = new java.util.concurrent.ConcurrentSkipListMap<>();

    private static final AtomicInteger WAREHOUSES = new AtomicInteger();

    private final long seed;
    private final ModelFloor floor;
    private final List<ModelAct> kinds;
    private final Random random;
    private final List<String> log = new ArrayList<>();
    private Model model = new Model();

    /** @param leftOut kinds of acts that do not happen this time */
    ModelRun(Floor database, long seed, Set<String> leftOut) {
        this.seed = seed;
        this.floor = new ModelFloor(database, "M" + WAREHOUSES.incrementAndGet());
        this.kinds = ModelActs.all().stream()
                .filter(kind -> !leftOut.contains(kind.name()))
                .toList();
        this.random = new Random(seed);
        model.endedLots.add("ENDED");
    }

    /** @return what went wrong, with all acts until then; null when nothing did */
    @Nullable
    String run(int acts) {
        try {
            for (int i = 1; i <= acts; i++) {
                act();
                if (i % 10 == 0 || i == acts) {
                    prove();
                }
            }
            return null;
        } catch (RuntimeException | AssertionError e) {
            return "seed %d, act %d: %s%n%s".formatted(seed, log.size(), e.getMessage(), String.join("\n", log));
        }
    }

    private void act() {
        ModelAct kind = kind();
        Step step = kind.draw().apply(new ModelDraw(random, model));
        if (step == null) {
            return;
        }
        log.add(log.size() + 1 + " " + kind.name() + ": " + step.text());
        String real = outcome(() -> floor.act(() -> step.real().accept(floor)));
        Model next = model.copy();
        String expected = outcome(() -> step.expected().accept(next));
        TALLY.computeIfAbsent(
                        kind.name() + (expected.isEmpty() ? "" : " refused: " + expected), k -> new AtomicInteger())
                .incrementAndGet();
        if (!real.equals(expected)) {
            throw new AssertionError("should be '%s', was '%s'".formatted(expected, real));
        }
        if (expected.isEmpty()) {
            model = next;
        }
        compare();
    }

    private ModelAct kind() {
        int turn = random.nextInt(kinds.stream().mapToInt(ModelAct::weight).sum());
        for (ModelAct kind : kinds) {
            turn -= kind.weight();
            if (turn < 0) {
                return kind;
            }
        }
        throw new IllegalStateException();
    }

    private static String outcome(Runnable act) {
        try {
            act.run();
            return "";
        } catch (Refused e) {
            return String.valueOf(e.getMessage());
        } catch (Problem e) {
            return e.type().toString();
        } catch (SqlFailure e) {
            return Arrays.stream(StockProblem.values())
                    .filter(problem ->
                            !e.constraint().isEmpty() && problem.constraint().equals(e.constraint()))
                    .map(StockProblem::name)
                    .findFirst()
                    .orElse(e.constraint().isEmpty() ? String.valueOf(e.getMessage()) : e.constraint());
        }
    }

    private void compare() {
        List<String> real = floor.state();
        List<String> expected = ModelState.of(model);
        if (!real.equals(expected)) {
            Set<String> only = new HashSet<>(real);
            only.removeAll(expected);
            Set<String> missing = new HashSet<>(expected);
            missing.removeAll(real);
            throw new AssertionError("the database says " + new java.util.TreeSet<>(only) + ", the model "
                    + new java.util.TreeSet<>(missing));
        }
        nobodyWaitsForFreeGoods();
    }

    /** Holds whatever the act was: a line is short only while nothing is free. */
    private void nobodyWaitsForFreeGoods() {
        for (var promise : model.claims().promises.values()) {
            var goods = promise.goods();
            if (promise.isOpen()
                    && promise.quantity() < promise.wanted()
                    && model.sellable(goods) > model.claims().promised(goods)) {
                throw new AssertionError("line " + promise.line() + " waits though " + goods + " is free");
            }
        }
    }

    private void prove() {
        ProofReport report = floor.proof();
        if (!report.ok()) {
            Map<String, Object> wrong = new TreeMap<>();
            report.checks().stream()
                    .filter(line -> !line.mismatches().isEmpty())
                    .forEach(line -> wrong.put(line.name(), line.mismatches()));
            throw new AssertionError("the proof names " + wrong);
        }
    }
}
