package org.stowage.bench;

import java.io.PrintStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Figures that are told together. Each can be repeated alone by its name. */
public final class Suite {

    private final String title;
    private final Map<String, Measurement> figures = new LinkedHashMap<>();

    private Suite(String title) {
        this.title = title;
    }

    /** The workload by which other systems were measured, through HTTP, beside bare SQL. */
    public static Suite peers() {
        return new Suite("The peers' workload: `java -jar target/stowage.jar bench peers`")
                .with("w1", new WaveFigure())
                .with("w2", new FulfilFigure())
                .with("w2s", new ScanFigure())
                .with("w3", new FlashFigure())
                .with("w4", new ReceiptFigure())
                .with("w5", CountFigure.ofWorkload())
                .with("w6", new StartFigure());
    }

    /** The ledger floor at sizes and crowds. */
    public static Suite stock() {
        return new Suite("Stock: `java -jar target/stowage.jar bench stock`")
                .with("allocate", new AllocateFigure())
                .with("moves", new MoveFigure())
                .with("scans", new ScanMoveFigure())
                .with("orders", new OrderFigure())
                .with("receive", new ReceiveFigure())
                .with("count", CountFigure.ofBuckets(5_000))
                .with("budget", new BudgetFigure())
                .with("history", new HistoryFigure());
    }

    /** Scanners on their lines, and what goes to printers. */
    public static Suite devices() {
        return new Suite("Devices: `java -jar target/stowage.jar bench devices`")
                .with("scan", new TypedScanFigure())
                .with("label", new LabelFigure())
                .with("out", new LabelOutFigure())
                .with("lane", new FastLaneFigure());
    }

    /** Labels from their data to the bytes for a printer or a print dialog. */
    public static Suite labels() {
        return new Suite("Labels: `java -jar target/stowage.jar bench labels`")
                .with("designs", new LabelDesignsFigure());
    }

    private Suite with(String name, Measurement measurement) {
        figures.put(name, measurement);
        return this;
    }

    public Set<String> names() {
        return figures.keySet();
    }

    /**
     * @param names of figures; empty: all
     * @return true when every sum was right
     */
    public boolean run(Api api, Pace pace, Collection<String> names, PrintStream out) {
        List<String> unknown =
                names.stream().filter(n -> !figures.containsKey(n)).toList();
        if (!unknown.isEmpty()) {
            out.println(unknown + ": there are " + names());
            return false;
        }
        Bed bed = Bed.of(api, pace, out);
        for (var figure : figures.entrySet()) {
            if (names.isEmpty() || names.contains(figure.getKey())) {
                bed.report().progress(figure.getKey());
                measure(bed, figure.getKey(), figure.getValue());
            }
        }
        return bed.report().end(title);
    }

    /** A figure that breaks off is a fault of the run; the others are measured all the same. */
    private static void measure(Bed bed, String name, Measurement measurement) {
        try {
            measurement.measure(bed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (Exception e) {
            bed.report().fails(name, e);
        }
    }
}
