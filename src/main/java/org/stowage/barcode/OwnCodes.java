package org.stowage.barcode;

import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The codes this house prints: a letter, a dash, and what it names. */
final class OwnCodes {

    private static final int LONGEST = 80;
    private static final int LONGEST_QUANTITY = 12;
    private static final String PREFIXES = "LHOPDRGXBSC";
    private static final String QUANTITY = "QTY-";

    private OwnCodes() {}

    /** Null where the text is not one of ours: another first letter, or a blank or foreign letter within. */
    static @Nullable Barcode parse(String text) {
        if (text.length() < 2 || text.charAt(1) != '-') {
            return null;
        }
        String upper = text.toUpperCase(Locale.ROOT);
        char prefix = upper.charAt(0);
        String rest = upper.substring(2);
        if (PREFIXES.indexOf(prefix) < 0 || !text.chars().allMatch(c -> c > ' ' && c < 127)) {
            return null;
        }
        if (rest.isEmpty()) {
            return new Barcode.Faulty(BarcodeFault.EMPTY_CODE, prefix + "-", text);
        }
        if (rest.length() > LONGEST) {
            return new Barcode.Faulty(BarcodeFault.TOO_LONG, prefix + "-", text);
        }
        return meaning(prefix, rest, text);
    }

    private static Barcode meaning(char prefix, String rest, String text) {
        return switch (prefix) {
            case 'L' -> new Barcode.LocationCode(rest);
            case 'H' -> new Barcode.Lpn(rest);
            case 'O' -> new Barcode.OrderNo(rest);
            case 'P' -> new Barcode.ParcelNo(rest);
            case 'D' -> new Barcode.DocumentNo(rest);
            case 'R' -> new Barcode.Reason(rest);
            case 'G' -> new Barcode.Grade(rest);
            case 'X' -> new Barcode.BoxCode(rest);
            case 'B' -> new Barcode.Badge(rest);
            case 'S' -> new Barcode.StationCode(rest);
            default -> command(rest, text);
        };
    }

    private static Barcode command(String name, String text) {
        if (!name.equals("QTY") && !name.startsWith(QUANTITY)) {
            return new Barcode.Command(name, OptionalLong.empty());
        }
        String number = name.length() > QUANTITY.length() ? name.substring(QUANTITY.length()) : "";
        if (!CheckDigits.digits(number) || number.length() > LONGEST_QUANTITY) {
            return new Barcode.Faulty(BarcodeFault.BAD_QUANTITY, number, text);
        }
        return new Barcode.Command("QTY", OptionalLong.of(Long.parseLong(number)));
    }
}
