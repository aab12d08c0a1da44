package org.stowage.shipping;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a waybill may show of a person (GB/T 41833-2022): at least one character of the name, at least six digits of the
 * telephone number and the unit and room of the address are hidden. A name that a platform has masked already stays as it
 * is; a star that somebody typed behind a clear name does not protect it from being masked.
 */
final class Masking {

    static final String STAR = "*";
    private static final int HIDDEN_DIGITS = 6;
    private static final int SHOWN_TAIL = 3;
    private static final int EXTENSION = '转';
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Set<String> CHINA = Set.of("CN", "CHN", "156", "CHINA", "PRC", "中国", "中國", "中华人民共和国");

    /** 张*, *明, 张*丰, 欧阳*: at most one character on each side of the stars, two only where the surname has two. */
    private static final Pattern MASKED_NAME = Pattern.compile(
            "(.?|欧阳|歐陽|上官|司马|司馬|诸葛|諸葛|夏侯|皇甫|尉迟|公孙|慕容|令狐" + "|长孙|宇文|司徒|东方|独孤|南宫|西门|司空|端木|轩辕|百里|拓跋|完颜)\\*+.?");

    private Masking() {}

    /** Names and addresses of mainland China fall under the standard; other carriers need the clear text. */
    static boolean applies(@Nullable String country, String name, String address) {
        return country == null || country.isBlank()
                ? CHINESE.matcher(name + address).find()
                : CHINA.contains(country.strip().toUpperCase(Locale.ROOT));
    }

    /** 王小明 is 王**; a single character is hidden altogether. */
    static String name(String name) {
        String clean = name.strip();
        if (clean.isEmpty() || MASKED_NAME.matcher(clean).matches()) {
            return clean;
        }
        int[] characters = clean.replace(STAR, "").strip().codePoints().toArray();
        int shown = characters.length <= 1 ? 0 : 1;
        return new String(characters, 0, shown) + STAR.repeat(Math.clamp(characters.length - shown, 1, 3));
    }

    /**
     * 13812341234 is 1*******234; signs between the digits stay. The stars of a platform that hides fewer digits than the
     * standard wants count as digits. Of a number written in words, or with words in it, nothing is shown.
     */
    static String phone(String phone) {
        int digits = (int) phone.codePoints().filter(Masking::isDigit).count();
        boolean words = phone.codePoints().anyMatch(c -> Character.isLetter(c) && c != EXTENSION);
        int hidden = words ? digits : Math.max(HIDDEN_DIGITS, digits - SHOWN_TAIL - 1);
        int tail = Math.clamp(digits - hidden, 0, SHOWN_TAIL);
        int head = Math.max(0, digits - hidden - tail);
        var out = new StringBuilder();
        int seen = 0;
        for (int c : phone.codePoints().toArray()) {
            boolean digit = isDigit(c);
            boolean hide = digit && seen >= head && seen < digits - tail;
            out.append(hide ? STAR : Character.toString(c));
            seen += digit ? 1 : 0;
        }
        return out.toString();
    }

    private static boolean isDigit(int c) {
        return c == '*'
                || c != EXTENSION && (Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_NUMBER);
    }

    /** 青城花园3幢2单元301室 is 青城花园3幢*单元*室. */
    static String address(String address) {
        return MaskedRooms.of(address);
    }

    /** What stands beside a person's name and may repeat it: 王小明工作室 is 王**工作室. */
    static String without(String name, String text) {
        String clean = name.strip();
        return clean.codePointCount(0, clean.length()) < 2 ? text : text.replace(clean, name(clean));
    }
}
