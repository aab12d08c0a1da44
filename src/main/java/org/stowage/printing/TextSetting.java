package org.stowage.printing;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stowage.printing.LabelParts.Look;

/**
 * A text set into its place: broken at the measured width, made smaller down to 70 % when it does not fit, and then cut
 * with an ellipsis. It never leaves its place, however long it is.
 */
record TextSetting(List<String> lines, double size) {
    private static final double SMALLEST = 0.7;
    private static final double STEP = 0.05;
    private static final int LONGEST = 2000;
    private static final String MORE = "…";

    static TextSetting of(String text, Look look) {
        String clean = clean(text);
        if (look.width() <= 0) {
            return new TextSetting(List.of(clean), look.size());
        }
        for (double share = 1; share > SMALLEST - STEP / 2; share -= STEP) {
            double size = look.size() * share;
            List<String> lines = broken(clean, look.width() / size, false);
            if (lines.size() <= look.lines() && fits(lines, look.width() / size)) {
                return new TextSetting(lines, size);
            }
        }
        double size = look.size() * SMALLEST;
        return new TextSetting(cut(broken(clean, look.width() / size, true), look.width() / size, look.lines()), size);
    }

    /** What can be drawn of a text: one line, composed characters, no invisible ones. */
    static String clean(String text) {
        String start = text.length() > LONGEST ? text.substring(0, LONGEST) + MORE : text;
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(start, Normalizer.Form.NFC).codePoints().forEach(c -> {
            int type = Character.getType(c);
            boolean invisible = type == Character.FORMAT || c >= 0xFE00 && c <= 0xFE0F;
            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c) || type == Character.CONTROL;
            boolean doubled = out.isEmpty() || out.charAt(out.length() - 1) == ' ';
            if (blank && !doubled) {
                out.append(' ');
            } else if (!blank && !invisible) {
                out.appendCodePoint(type == Character.SURROGATE ? 0xFFFD : c);
            }
        });
        return out.toString().strip();
    }

    private static boolean fits(List<String> lines, double width) {
        return lines.stream().allMatch(line -> LabelFonts.HOUSE.width(line) <= width);
    }

    private static List<String> broken(String text, double width, boolean anywhere) {
        BreakIterator places = BreakIterator.getLineInstance(Locale.ROOT);
        places.setText(text);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double taken = 0;
        int from = places.first();
        for (int to = places.next(); to != BreakIterator.DONE; from = to, to = places.next()) {
            String word = text.substring(from, to);
            double wide = LabelFonts.HOUSE.width(word);
            if (!line.isEmpty() && taken + LabelFonts.HOUSE.width(word.stripTrailing()) > width) {
                lines.add(line.toString().strip());
                line.setLength(0);
                taken = 0;
            }
            if (anywhere && wide > width) {
                taken = split(word, width, lines, line);
            } else {
                line.append(word);
                taken += wide;
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString().strip());
        }
        return lines;
    }

    private static double split(String word, double width, List<String> lines, StringBuilder line) {
        double taken = 0;
        for (int c : word.codePoints().toArray()) {
            double wide = LabelFonts.HOUSE.glyph(c).advance();
            if (taken + wide > width && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
                taken = 0;
            }
            line.appendCodePoint(c);
            taken += wide;
        }
        return taken;
    }

    private static List<String> cut(List<String> lines, double width, int most) {
        if (lines.size() <= most) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        String last = kept.getLast();
        while (!last.isEmpty() && LabelFonts.HOUSE.width(last + MORE) > width) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        }
        kept.set(most - 1, last.stripTrailing() + MORE);
        return kept;
    }
}
