package org.stowage.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;

/**
 * A block of shelves as somebody describes it in one line: aisles {@code A-D}, bays {@code 01-20}, levels {@code 1-5}, codes
 * like <code>{aisle}-{bay}-{level}</code>. Its places follow each other on the walk, bay by bay, aisle by aisle.
 *
 * @param sequence place on the walk of the first one
 */
record LocationRange(
        List<String> aisles,
        List<String> bays,
        List<String> levels,
        String pattern,
        @Nullable String zone,
        @Nullable LocationKind kind,
        @Nullable Long maxUnits,
        @Nullable Mixing mixing,
        long sequence) {

    static final String PATTERN = "{aisle}-{bay}-{level}";

    /** So many places are made at once at most. */
    static final int MOST = 20_000;

    private static final Pattern SPAN = Pattern.compile("(\\d{1,6}|[A-Z])\\s*-\\s*(\\d{1,6}|[A-Z])");
    private static final int LONGEST_PART = 20;

    /**
     * The parts of {@code A-D}, {@code 01-20} or {@code A, C, E-G}; a number keeps the width of the first one.
     *
     * @throws Problem invalid-range
     */
    static List<String> parts(@Nullable String text, String pointer) {
        if (text == null || text.isBlank()) {
            return List.of("");
        }
        List<String> parts = new ArrayList<>();
        for (String piece : text.strip().toUpperCase(Locale.ROOT).split("\\s*,\\s*", -1)) {
            Matcher span = SPAN.matcher(piece);
            if (span.matches()) {
                parts.addAll(span(span.group(1), span.group(2), piece, pointer));
            } else if (piece.isEmpty() || piece.length() > LONGEST_PART) {
                throw Problem.of(SiteProblem.INVALID_RANGE, piece).at(pointer);
            } else {
                parts.add(piece);
            }
        }
        return parts;
    }

    private static List<String> span(String from, String to, String piece, String pointer) {
        boolean letters = Character.isLetter(from.charAt(0));
        if (letters != Character.isLetter(to.charAt(0))) {
            throw Problem.of(SiteProblem.INVALID_RANGE, piece).at(pointer);
        }
        int first = letters ? from.charAt(0) : Integer.parseInt(from);
        int last = letters ? to.charAt(0) : Integer.parseInt(to);
        if (first > last || last - first >= MOST) {
            throw Problem.of(SiteProblem.INVALID_RANGE, piece).at(pointer);
        }
        List<String> parts = new ArrayList<>();
        for (int n = first; n <= last; n++) {
            parts.add(letters ? String.valueOf((char) n) : String.format("%0" + from.length() + "d", n));
        }
        return parts;
    }

    long count() {
        return (long) aisles.size() * bays.size() * levels.size();
    }

    /** @throws Problem too-many-locations, invalid-location-code, or double-location where the pattern leaves a part out */
    List<NewLocation> locations() {
        if (count() > MOST) {
            throw Problem.of(SiteProblem.TOO_MANY_LOCATIONS, count(), MOST).at("/aisles");
        }
        List<NewLocation> all = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (String aisle : aisles) {
            for (String bay : bays) {
                for (String level : levels) {
                    NewLocation location = location(aisle, bay, level, sequence + all.size());
                    if (!LocationCode.isCode(location.location())) {
                        throw Problem.of(SiteProblem.INVALID_LOCATION_CODE, location.location())
                                .at("/pattern");
                    }
                    if (!codes.add(location.location())) {
                        throw Problem.of(SiteProblem.DOUBLE_LOCATION, location.location())
                                .at("/pattern");
                    }
                    all.add(location);
                }
            }
        }
        return all;
    }

    private NewLocation location(String aisle, String bay, String level, long place) {
        String code = pattern.replace("{aisle}", aisle).replace("{bay}", bay).replace("{level}", level);
        return new NewLocation(
                code,
                zone,
                kind,
                orNull(aisle),
                orNull(bay),
                orNull(level),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                maxUnits,
                null,
                mixing,
                null,
                null,
                place,
                null);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
