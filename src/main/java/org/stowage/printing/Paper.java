package org.stowage.printing;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;

/** What lies in the printer behind a print dialog. */
public enum Paper {
    /** As large as each label: a roll. */
    LABEL("label", 0, 0),
    A6("a6", 105, 148),
    /** The four by six inches of carriers overseas. */
    INCH_4X6("4x6", 101.6, 152.4),
    A4("a4", 210, 297),
    LETTER("letter", 215.9, 279.4);

    private static final double POINTS_PER_MM = 72 / 25.4;

    private final String word;
    private final double widthMm;
    private final double heightMm;

    Paper(String word, double widthMm, double heightMm) {
        this.word = word;
        this.widthMm = widthMm;
        this.heightMm = heightMm;
    }

    /** As requests say it: label, a6, 4x6, a4, letter. */
    public String word() {
        return word;
    }

    /** @throws Problem paper-unknown */
    public static Paper of(String word) {
        String asked = word.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(paper -> paper.word.equals(asked))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                                PrintProblem.PAPER_UNKNOWN,
                                word,
                                Arrays.stream(values()).map(Paper::word).collect(Collectors.joining(", ")))
                        .at("/paper"));
    }

    /** The page in points; null for a roll, whose pages are as large as their labels. */
    @Nullable
    PDRectangle points() {
        return this == LABEL
                ? null
                : new PDRectangle((float) (widthMm * POINTS_PER_MM), (float) (heightMm * POINTS_PER_MM));
    }
}
