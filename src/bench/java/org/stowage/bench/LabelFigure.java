package org.stowage.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.stowage.bench.Figure.text;

import java.util.HashMap;
import java.util.Map;
import org.stowage.printing.Labels;
import org.stowage.printing.PrinterLanguage;

/** Waybills of 100 × 150 mm at 203 dpi from their data to the bytes of a ZPL printer, one after another, no two the same. */
final class LabelFigure implements Measurement {

    private static final String DESIGN = "waybill-100x150";
    private static final int DPI = 203;

    private long drawn;
    private long bytes;

    @Override
    public void measure(Bed bed) {
        Labels labels = Bed.bean(Labels.class);
        Load.Done done = Load.during(1, bed.pace(), number -> () -> draw(labels));
        bed.report().proves("labels that failed " + done.failures(), 0L, done.failed());
        bed.report()
                .add(Figure.told(
                        text(
                                "label 100 × 150 mm at 203 dpi to ZPL, one thread, labels/s (%.1f kB each), p50 / p99",
                                bytes / 1_000.0 / drawn),
                        text(
                                "%.0f/s, %.1f / %.1f ms",
                                done.perSecond(),
                                done.times().millis(0.5),
                                done.times().millis(0.99)),
                        null));
    }

    private void draw(Labels labels) {
        Map<String, Object> parcel = new HashMap<>(labels.sample(DESIGN));
        parcel.put("waybillNo", "SF%013d".formatted(drawn));
        byte[] zpl = PrinterLanguage.ZPL.encode(labels.render(DESIGN, parcel, DPI));
        String end = new String(zpl, Math.max(0, zpl.length - 8), Math.min(8, zpl.length), US_ASCII);
        if (!end.strip().endsWith("^XZ")) {
            throw new IllegalStateException("a label without an end: " + end);
        }
        drawn++;
        bytes += zpl.length;
    }
}
