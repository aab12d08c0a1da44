package org.stowage.printing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stowage.device.PrinterTraits;
import org.stowage.device.Strip;
import org.stowage.printing.PrintJobSql.Waiting;

/**
 * A job as it is drawn for one printer.
 *
 * @param bytes that print it once
 */
record DrawnJob(Waiting job, LabelImage image, byte[] bytes) {

    static DrawnJob of(Waiting job, LabelImage image, PrinterTraits traits) {
        return new DrawnJob(job, image, encoded(image, traits, 1));
    }

    /** In their order; neighbours that look the same are sent once, with the number of them. */
    static Strip strip(List<DrawnJob> jobs, PrinterTraits traits) {
        List<Strip.Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= jobs.size(); to++) {
            DrawnJob first = jobs.get(from);
            if (to == jobs.size() || !Arrays.equals(first.bytes, jobs.get(to).bytes)) {
                int copies = to - from;
                byte[] bytes = copies == 1 ? first.bytes : encoded(first.image, traits, copies);
                pieces.add(new Strip.Piece(bytes, copies));
                from = to;
            }
        }
        return new Strip(pieces);
    }

    private static byte[] encoded(LabelImage image, PrinterTraits traits, int copies) {
        return PrinterLanguage.of(traits)
                .encode(List.of(image), PrintSettings.of(traits).with(null, null, copies));
    }
}
