package org.stowage.printing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.device.PrinterTraits;
import org.stowage.device.Strip;
import org.stowage.printing.PrintJobSql.Waiting;

/**
 * A job as it is drawn for one printer.
 *
 * @param image null: somebody else drew it, and nothing is changed in it
 * @param bytes that print it once
 */
record DrawnJob(Waiting job, @Nullable LabelImage image, byte[] bytes) {

    /** Somebody else drew it. */
    static DrawnJob asItIs(Waiting job, byte[] bytes) {
        return new DrawnJob(job, null, bytes);
    }

    static DrawnJob of(Waiting job, LabelImage image, PrinterTraits traits) {
        return new DrawnJob(job, image, encoded(image, traits, 1));
    }

    /** In their order; neighbours that look the same are sent once, with the number of them. */
    static Strip strip(List<DrawnJob> jobs, PrinterTraits traits) {
        List<Strip.Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= jobs.size(); to++) {
            DrawnJob first = jobs.get(from);
            LabelImage image = first.image;
            if (to == jobs.size() || image == null || !Arrays.equals(first.bytes, jobs.get(to).bytes)) {
                int copies = to - from;
                byte[] bytes = copies == 1 || image == null ? first.bytes : encoded(image, traits, copies);
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
