package org.stowage.countplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;

/**
 * Places as people write them in one line: <code>A-01..A-07, B-*, level 1-2</code>. Codes are alternatives: one code stands for
 * itself and all behind it, two with dots for all between, numbers by their value, * for any letters and ? for one. Aisle, bay
 * and level narrow what the codes leave.
 *
 * @param froms first codes of ranges; {@code tos} last ones
 * @param likes patterns of SQL's {@code like}
 */
record PlaceRange(
        List<String> froms, List<String> tos, List<String> likes, Part aisle, Part bay, Part level, boolean named) {

    /** @param from null: not narrowed */
    record Part(@Nullable String from, @Nullable String to) {
        static final Part ANY = new Part(null, null);
    }

    static final PlaceRange EVERYWHERE =
            new PlaceRange(List.of(), List.of(), List.of(), Part.ANY, Part.ANY, Part.ANY, false);

    private static final Pattern SPAN = Pattern.compile("(\\S+?)\\s*(?:\\.\\.|…)\\s*(\\S+)");
    private static final Pattern PART = Pattern.compile(
            "(AISLES?|BAYS?|LEVELS?|巷道|列|层)\\s*[:：]?\\s*([\\p{L}\\p{N}]{1,20})(?:\\s*(?:-|\\.\\.|…)\\s*([\\p{L}\\p{N}]{1,20}))?");
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}*?][\\p{L}\\p{N}./_*?-]{0,39}");

    /** @throws Problem count-range with every piece that nobody can read */
    static PlaceRange of(@Nullable String text, String pointer) {
        if (text == null || text.isBlank()) {
            return EVERYWHERE;
        }
        List<Problem.Fault> faults = new ArrayList<>();
        List<String> froms = new ArrayList<>();
        List<String> tos = new ArrayList<>();
        List<String> likes = new ArrayList<>();
        Part[] parts = {Part.ANY, Part.ANY, Part.ANY};
        for (String piece : text.strip().toUpperCase(Locale.ROOT).split("\\s*[,;，；、\\n]\\s*")) {
            Matcher part = PART.matcher(piece);
            Matcher span = SPAN.matcher(piece);
            if (part.matches()) {
                String last = part.group(3);
                parts[which(part.group(1))] = new Part(part.group(2), last == null ? part.group(2) : last);
            } else if (span.matches() && isPlain(span.group(1)) && isPlain(span.group(2))) {
                froms.add(span.group(1));
                tos.add(span.group(2));
            } else if (isPlain(piece)) {
                froms.add(piece);
                tos.add(piece);
            } else if (CODE.matcher(piece).matches() && !piece.contains("..")) {
                likes.add(like(piece));
            } else if (!piece.isEmpty()) {
                faults.add(Problem.fault(pointer, CountPlanProblem.COUNT_RANGE, piece));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
        return new PlaceRange(froms, tos, likes, parts[0], parts[1], parts[2], true);
    }

    private static boolean isPlain(String piece) {
        return CODE.matcher(piece).matches() && !piece.contains("*") && !piece.contains("?") && !piece.contains("..");
    }

    private static int which(String word) {
        return switch (word.charAt(0)) {
            case 'A', '巷' -> 0;
            case 'B', '列' -> 1;
            default -> 2;
        };
    }

    private static String like(String piece) {
        return piece.replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_")
                .replace('*', '%')
                .replace('?', '_');
    }
}
