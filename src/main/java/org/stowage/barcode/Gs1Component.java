package org.stowage.barcode;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of an element's value: a character set, a length and what else must hold ({@code N6,yymmd0}). */
record Gs1Component(char charset, int min, int max, boolean optional, List<Gs1Linter> linters) {

    static final Pattern FORM = Pattern.compile("(\\[?)([NXYZ])(\\.\\.)?(\\d+)]?((?:,[a-z0-9]+)*)");

    static Gs1Component read(String specification) {
        Matcher matcher = FORM.matcher(specification);
        if (!matcher.matches()) {
            throw new IllegalStateException("Not a component of the GS1 dictionary: " + specification);
        }
        int max = Integer.parseInt(matcher.group(4));
        List<Gs1Linter> linters = new ArrayList<>();
        StringTokenizer names = new StringTokenizer(matcher.group(5), ",");
        while (names.hasMoreTokens()) {
            linters.add(Gs1Linters.named(names.nextToken()));
        }
        return new Gs1Component(
                matcher.group(2).charAt(0),
                matcher.group(3) == null ? max : 1,
                max,
                !matcher.group(1).isEmpty(),
                List.copyOf(linters));
    }

    void check(String ai, String part) {
        if (!part.chars().allMatch(c -> allows((char) c))) {
            throw Gs1Refusal.at(charset == 'N' ? BarcodeFault.NOT_DIGITS : BarcodeFault.WRONG_CHARACTER, ai, part);
        }
        for (Gs1Linter linter : linters) {
            if (!linter.accepts().test(part)) {
                throw Gs1Refusal.at(linter.fault(), ai, part);
            }
        }
    }

    private boolean allows(char c) {
        return switch (charset) {
            case 'N' -> CheckDigits.digit(c);
            case 'X' -> Gs1Linters.CSET_82.indexOf(c) >= 0;
            case 'Y' -> Gs1Linters.CSET_39.indexOf(c) >= 0;
            default -> Gs1Linters.CSET_64.indexOf(c) >= 0;
        };
    }
}
