package org.stowage.barcode;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Check digits of goods, logistic units and carriers' numbers. Every method answers false, never an exception, for a
 * text that is not of the form. Letters are taken in upper case.
 */
public final class CheckDigits {

    private static final int[] S10_WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};
    private static final int[] FEDEX_WEIGHTS_FROM_RIGHT = {1, 3, 7};
    private static final int MOD37 = 36;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private CheckDigits() {}

    /** The GS1 mod-10 digit that follows these digits: GTIN, GLN, SSCC (GS1 General Specifications 7.9). */
    public static int mod10Digit(String digitsWithoutCheck) {
        int sum = 0;
        for (int i = 0; i < digitsWithoutCheck.length(); i++) {
            int fromRight = digitsWithoutCheck.length() - 1 - i;
            sum += (digitsWithoutCheck.charAt(i) - '0') * (fromRight % 2 == 0 ? 3 : 1);
        }
        return (10 - sum % 10) % 10;
    }

    /** True when the last digit is the GS1 mod-10 digit of those before it. */
    public static boolean isMod10(String digits) {
        return digits.length() > 1
                && digits(digits)
                && mod10Digit(digits.substring(0, digits.length() - 1)) == last(digits);
    }

    /** GTIN-8, -12, -13 or -14. */
    public static boolean isGtin(String text) {
        int length = text.length();
        return (length == 8 || (length >= 12 && length <= 14)) && isMod10(text);
    }

    /** The 14-digit form of a GTIN of any length, or null where the text is none. */
    public static @Nullable String gtin14(String text) {
        return isGtin(text) ? "0".repeat(14 - text.length()) + text : null;
    }

    /** 18 digits of a logistic unit. */
    public static boolean isSscc(String text) {
        return text.length() == 18 && isMod10(text);
    }

    /** Postal item (UPU S10): two letters, nine digits, a country. */
    public static boolean isS10(String text) {
        if (text.length() != 13 || !capitals(text.substring(0, 2)) || !digits(text.substring(2, 11))) {
            return false;
        }
        return s10Digit(text.substring(2, 10)) == text.charAt(10) - '0' && COUNTRIES.contains(text.substring(11));
    }

    /** The digit that follows the eight digits of a postal item (UPU S10). */
    public static int s10Digit(String eightDigits) {
        int sum = 0;
        for (int i = 0; i < S10_WEIGHTS.length; i++) {
            sum += (eightDigits.charAt(i) - '0') * S10_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 0 : check == 11 ? 5 : check;
    }

    /** The digits as one number modulo 7; they may be more than a long holds. */
    public static int mod7Digit(String digits) {
        int rest = 0;
        for (int i = 0; i < digits.length(); i++) {
            rest = (rest * 10 + digits.charAt(i) - '0') % 7;
        }
        return rest;
    }

    /** UPS {@code 1Z} and 16 letters or digits. */
    public static boolean isUps(String text) {
        if (text.length() != 18 || !text.startsWith("1Z") || !digits(text.substring(17))) {
            return false;
        }
        int sum = 0;
        for (int i = 2; i < 17; i++) {
            char c = text.charAt(i);
            if (!digit(c) && (c < 'A' || c > 'Z')) {
                return false;
            }
            int value = digit(c) ? c - '0' : (c - 3) % 10;
            sum += value * (i % 2 == 0 ? 1 : 2);
        }
        return (10 - sum % 10) % 10 == last(text);
    }

    /** UPS waybill of freight: a letter and ten digits; the letter does not count. */
    public static boolean isUpsWaybill(String text) {
        if (text.length() != 11 || !capitals(text.substring(0, 1)) || !digits(text.substring(1))) {
            return false;
        }
        int sum = 0;
        for (int i = 1; i < 10; i++) {
            sum += (text.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
        }
        return (10 - sum % 10) % 10 == last(text);
    }

    /** FedEx Express, also within its label codes of 32 and 34 digits: weights 1, 3, 7 from the right, mod 11, mod 10. */
    static boolean isFedexWeighted(String digits) {
        int sum = 0;
        for (int i = digits.length() - 2; i >= 0; i--) {
            sum += (digits.charAt(i) - '0') * FEDEX_WEIGHTS_FROM_RIGHT[(digits.length() - 2 - i) % 3];
        }
        return sum % 11 % 10 == last(digits);
    }

    /** OnTrac: weights 2, 1 from the right, the products not split into digits. */
    static boolean isDoubledMod10(String digits) {
        int sum = 0;
        for (int i = digits.length() - 2; i >= 0; i--) {
            sum += (digits.charAt(i) - '0') * ((digits.length() - 2 - i) % 2 == 0 ? 2 : 1);
        }
        return (10 - sum % 10) % 10 == last(digits);
    }

    /** DPD: ISO 7064, mod 37/36, over digits and capital letters. */
    static boolean isMod37(String text) {
        int carry = MOD37;
        for (int i = 0; i < text.length() - 1; i++) {
            int sum = carry + Character.digit(text.charAt(i), MOD37);
            int doubled = (sum > MOD37 ? sum - MOD37 : sum) * 2;
            carry = doubled > MOD37 ? doubled - MOD37 - 1 : doubled;
        }
        return (MOD37 + 1 - carry) % MOD37 == Character.digit(text.charAt(text.length() - 1), MOD37);
    }

    /** DHL Express: 10 or 11 digits, the number before the last digit modulo 7. */
    public static boolean isDhlExpress(String text) {
        return (text.length() == 10 || text.length() == 11)
                && digits(text)
                && mod7Digit(text.substring(0, text.length() - 1)) == last(text);
    }

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    /** One or more ASCII digits: a full-width or Arabic digit is another character to every code we compare with. */
    static boolean digits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> digit((char) c));
    }

    private static boolean capitals(String text) {
        return text.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    private static int last(String text) {
        return text.charAt(text.length() - 1) - '0';
    }
}
