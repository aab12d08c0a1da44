package org.stowage.printing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stowage.device.PrinterTraits;
import org.stowage.kernel.Texts;

/**
 * What a new printer prints first. A frame one millimetre from each edge shows whether the paper lies true, rulers whether
 * the dots are as large as the profile says, a black bar and lines of one dot whether it burns too much or too little (a
 * black label with white bars: its bits are the other way round), two codes whether a scanner reads them along and across
 * the way of the paper.
 */
final class CalibrationLabel {

    private static final PrinterTraits.Media UNKNOWN = new PrinterTraits.Media(60, 40);
    private static final String FILE = "calibration";
    private static final double LONGEST_CODE = 40;
    private static final double ONE_DOT = 0.125;

    private final StringBuilder svg = new StringBuilder();
    private final int width;
    private final int height;

    private CalibrationLabel(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** As large as the loaded media, 60 × 40 mm where nobody wrote it down. */
    static LabelImage draw(PrinterTraits traits, PrintSettings settings, Locale language) {
        PrinterTraits.Media media = traits.media() == null ? UNKNOWN : traits.media();
        CalibrationLabel label = new CalibrationLabel(media.widthMm(), media.heightMm());
        List<String> lines = List.of(
                Texts.of("printing", "calibration.paper", language, traits.dpi(), label.width, label.height),
                Texts.of(
                        "printing",
                        "calibration.burn",
                        language,
                        said(settings.darkness(), language),
                        said(settings.speed(), language)),
                Texts.of("printing", "calibration.edge", language));
        return Labels.draw(LabelTemplate.read(FILE, label.drawn(lines)).parts(Map.of()), traits.dpi());
    }

    private static String said(@Nullable Integer setting, Locale language) {
        return setting == null ? Texts.of("printing", "calibration.as-set", language) : setting.toString();
    }

    private String drawn(List<String> lines) {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%dmm\" height=\"%dmm\" viewBox=\"0 0 %d %d\">",
                width, height, width, height);
        add(
                "<rect x=\"1\" y=\"1\" width=\"%d\" height=\"%d\" fill=\"none\" stroke=\"black\" stroke-width=\"0.25\"/>",
                width - 2, height - 2);
        rulers();
        double text = 6.5;
        for (String line : lines) {
            add(
                    "<text x=\"6\" y=\"%s\" font-size=\"2.5\" data-width=\"%d\">%s</text>",
                    text, width - 8, XmlText.escape(line));
            text += 3.5;
        }
        burns(text);
        codes(text + 5);
        return svg.append("</svg>").toString();
    }

    /** A tick each five millimetres, a long one each ten, from the edges of the paper. */
    private void rulers() {
        for (int x = 5; x < width - 1; x += 5) {
            add("<rect x=\"%d\" y=\"1\" width=\"%s\" height=\"%s\"/>", x, ONE_DOT, x % 10 == 0 ? 2.5 : 1.25);
        }
        for (int y = 5; y < height - 1; y += 5) {
            add("<rect x=\"1\" y=\"%d\" width=\"%s\" height=\"%s\"/>", y, y % 10 == 0 ? 2.5 : 1.25, ONE_DOT);
        }
    }

    private void burns(double y) {
        double half = (width - 12) / 2.0;
        add("<rect x=\"6\" y=\"%s\" width=\"%s\" height=\"3\"/>", y - 2, half);
        for (double x = 0; x < half - 2; x += 4 * ONE_DOT) {
            add("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"3\"/>", 8 + half + x, y - 2, ONE_DOT);
        }
    }

    /** Left out where the paper is too small for them. */
    private void codes(double y) {
        double room = height - y - 3;
        double side = Math.min(room, 12);
        code(6, y, width - 12 - side, side, 0);
        code(width - 4 - side, y, side, Math.min(room, LONGEST_CODE), 90);
    }

    private void code(double x, double y, double codeWidth, double codeHeight, int turned) {
        if (codeWidth >= 5 && codeHeight >= 5) {
            add(
                    "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" data-barcode=\"code128\" data-value=\"TEST-1\""
                            + " data-rotate=\"%d\" data-optional=\"yes\"/>",
                    x, y, codeWidth, codeHeight, turned);
        }
    }

    private void add(String element, Object... values) {
        svg.append(element.formatted(values)).append('\n');
    }
}
