package org.stowage.shipping;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a waybill may show of a person (GB/T 41833-2022): at least one character of the name, at least six digits of the
 * telephone number and the room number of the address are hidden. Text that a platform has masked already stays as it is.
 */
final class Masking {

    static final String STAR = "*";
    private static final int HIDDEN_DIGITS = 6;
    private static final int SHOWN_TAIL = 3;
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private record Rule(Pattern pattern, String replacement) {
        static Rule of(String pattern, String replacement) {
            return new Rule(Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS), replacement);
        }
    }

    private static final String NUMBER = "[0-9０-９A-Za-zＡ-Ｚａ-ｚ一二三四五六七八九十百零〇#＃-]+";

    /** Rooms and units before their word; what follows a building; a chain of numbers, a long number at the end. */
    private static final List<Rule> ROOMS = List.of(
            Rule.of(NUMBER + "\\s*(室|房间|号房|房|户|单元|號房)", STAR + "$1"),
            Rule.of("(栋|幢|座|楼|层|弄|宅|棟|樓|層)\\s*[0-9０-９A-Za-z][0-9０-９A-Za-z-]*\\s*$", "$1" + STAR),
            Rule.of("[0-9０-９]+([-－—–/][0-9０-９A-Za-z]+)+\\s*$", STAR),
            Rule.of("(?<=\\p{IsHan})\\s*[0-9０-９]{3,}\\s*$", STAR));

    private Masking() {}

    /** Names and addresses of mainland China fall under the standard; other carriers need the clear text. */
    static boolean applies(@Nullable String country, String name, String address) {
        return country == null || country.isBlank()
                ? CHINESE.matcher(name + address).find()
                : country.equalsIgnoreCase("CN");
    }

    /** 王小明 is 王**; a single character is hidden altogether. */
    static String name(String name) {
        String clean = name.strip();
        if (clean.isEmpty() || clean.contains(STAR)) {
            return clean;
        }
        int[] characters = clean.codePoints().toArray();
        int shown = characters.length == 1 ? 0 : 1;
        return new String(characters, 0, shown) + STAR.repeat(Math.min(characters.length - shown, 3));
    }

    /** 13812341234 is 1*******234; signs between the digits stay. */
    static String phone(String phone) {
        if (phone.contains(STAR)) {
            return phone;
        }
        int digits = (int) phone.codePoints().filter(Character::isDigit).count();
        int hidden = Math.max(HIDDEN_DIGITS, digits - SHOWN_TAIL - 1);
        int tail = Math.clamp(digits - hidden, 0, SHOWN_TAIL);
        int head = Math.max(0, digits - hidden - tail);
        var out = new StringBuilder();
        int seen = 0;
        for (int c : phone.codePoints().toArray()) {
            boolean digit = Character.isDigit(c);
            boolean hide = digit && seen >= head && seen < digits - tail;
            out.append(hide ? STAR : Character.toString(c));
            seen += digit ? 1 : 0;
        }
        return out.toString();
    }

    /** 青城花园3幢2单元301室 is 青城花园3幢*单元*室. */
    static String address(String address) {
        String masked = address.strip();
        for (Rule rule : ROOMS) {
            masked = rule.pattern().matcher(masked).replaceAll(rule.replacement());
        }
        return masked;
    }
}
