package org.stowage.bench;

import static org.stowage.bench.Figure.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stowage.printing.LabelDesign;
import org.stowage.printing.Labels;
import org.stowage.printing.PdfPaper;
import org.stowage.printing.PrinterLanguage;

/**
 * Every design of the house from its data to ZPL at 203 dpi and to a PDF, on one thread. No two waybills of it are the same,
 * as no two are on a packing floor.
 */
final class LabelDesignsFigure implements Measurement {

    private static final String USUAL = "waybill-100x150";
    private static final int DPI = 203;
    private static final double AIM = 60;

    private long drawn;

    @Override
    public void measure(Bed bed) {
        Labels labels = Bed.bean(Labels.class);
        // there are many of them, and after the first the drawing is warm
        Pace pace = new Pace(bed.pace().warmUp().dividedBy(5), bed.pace().time().dividedBy(2), 1, 1);
        for (LabelDesign design : labels.designs()) {
            String name = design.name();
            Map<String, Object> sample = labels.sample(name);
            Load.Done zpl = Load.during(
                    1, pace, number -> () -> PrinterLanguage.ZPL.encode(labels.render(name, next(sample), DPI)));
            Load.Done pdf =
                    Load.during(1, pace, number -> () -> labels.pdf(name, List.of(next(sample)), PdfPaper.LABEL));
            bed.report()
                    .proves("labels that failed " + zpl.failures() + pdf.failures(), 0L, zpl.failed() + pdf.failed());
            String title = name + " to ZPL; PDF, labels/s on one core";
            String ours = text("%.0f/s; %.0f/s", zpl.perSecond(), pdf.perSecond());
            bed.report()
                    .add(
                            name.equals(USUAL)
                                    ? Figure.aimed(title, ours, text("≥ %.0f/s to ZPL", AIM), zpl.perSecond() >= AIM)
                                    : Figure.told(title, ours, null));
        }
    }

    private Map<String, Object> next(Map<String, Object> sample) {
        Map<String, Object> data = new HashMap<>(sample);
        data.computeIfPresent("waybillNo", (key, no) -> "SF%013d".formatted(drawn));
        drawn++;
        return data;
    }
}
