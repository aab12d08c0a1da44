package org.stowage.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Texts;
import org.stowage.site.Warehouse;
import org.stowage.stock.ToteNumbers;

/** Labels of totes, numbered one after another. The first scan of one at a step that takes a tote makes it known. */
@ApplicationScoped
class ToteLabels {

    private static final String DESIGN = "tote";
    private static final Pattern PREFIX = Pattern.compile("[A-Z][A-Z0-9]{0,11}");
    private static final long LARGEST = 999_999_999;

    private final ToteNumbers numbers;

    ToteLabels(ToteNumbers numbers) {
        this.numbers = numbers;
    }

    /** What a new series is called when nobody says otherwise. */
    static String usualPrefix() {
        return "TOTE";
    }

    long next(String prefix) {
        return numbers.next(checked(prefix));
    }

    /**
     * @param from first number; null: the one behind the highest that is known
     * @throws Problem tote-prefix, quantity-outside, too-many-labels
     */
    LabelRun of(Warehouse warehouse, String prefix, @Nullable Long from, int count, Locale language) {
        String series = checked(prefix);
        if (count < 1) {
            throw Problem.of(PrintableProblem.QUANTITY_OUTSIDE, count, LabelRun.MOST)
                    .at("/count");
        }
        LabelRun.checkCount(count, LabelRun.MOST);
        long first = from == null ? numbers.next(series) : from;
        if (first < 1 || first + count - 1 > LARGEST) {
            throw Problem.of(PrintableProblem.QUANTITY_OUTSIDE, first, LARGEST).at("/from");
        }
        return new LabelRun(
                "totes",
                DESIGN,
                LongStream.range(first, first + count)
                        .mapToObj(number -> Map.<String, Object>of(
                                "kind", Texts.of("report", "tote.kind", language),
                                "code", "H-%s-%04d".formatted(series, number),
                                "warehouse", warehouse.name()))
                        .toList());
    }

    private static String checked(String prefix) {
        String series = prefix.strip().toUpperCase(Locale.ROOT);
        if (!PREFIX.matcher(series).matches()) {
            throw Problem.of(PrintableProblem.TOTE_PREFIX, prefix).at("/prefix");
        }
        return series;
    }
}
