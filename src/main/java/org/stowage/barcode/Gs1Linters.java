package org.stowage.barcode;

import static java.util.Map.entry;

import java.math.BigInteger;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The checks that the GS1 dictionary names, written from the GS1 General Specifications. Not checked, because the lists
 * they need are not ours to keep: the company prefix beyond its first four digits, package types, coupons.
 */
final class Gs1Linters {

    static final String CSET_82 = "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
    static final String CSET_39 = "#-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    static final String CSET_64 = "-0123456789=ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
    private static final String CSET_32 = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final Set<String> ALPHA_2 = Set.of(Locale.getISOCountries());
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getNumericCodeAsString)
            .filter(code -> !code.equals("000"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Map<String, Gs1Linter> LINTERS = Map.ofEntries(
            linter("csum", BarcodeFault.WRONG_CHECK_DIGIT, CheckDigits::isMod10),
            linter("csumalpha", BarcodeFault.WRONG_CHECK_DIGIT, Gs1Linters::hasCheckPair),
            linter("gcppos1", BarcodeFault.WRONG_VALUE, value -> startsWithPrefix(value, 0)),
            linter("gcppos2", BarcodeFault.WRONG_VALUE, value -> startsWithPrefix(value, 1)),
            linter("yymmd0", BarcodeFault.WRONG_DATE, value -> Gs1Dates.existsInCentury(value, true)),
            linter("yymmdd", BarcodeFault.WRONG_DATE, value -> Gs1Dates.existsInCentury(value, false)),
            linter("yyyymmdd", BarcodeFault.WRONG_DATE, Gs1Linters::isFullDate),
            linter("hhmi", BarcodeFault.WRONG_TIME, value -> within(value, 0, 24) && within(value, 2, 60)),
            linter("hh", BarcodeFault.WRONG_TIME, value -> within(value, 0, 24)),
            linter("mi", BarcodeFault.WRONG_TIME, value -> within(value, 0, 60)),
            linter("ss", BarcodeFault.WRONG_TIME, value -> within(value, 0, 60)),
            linter("iso3166", BarcodeFault.WRONG_COUNTRY, Gs1Countries::isNumeric),
            linter("iso3166999", BarcodeFault.WRONG_COUNTRY, v -> v.equals("999") || Gs1Countries.isNumeric(v)),
            linter("iso3166alpha2", BarcodeFault.WRONG_COUNTRY, ALPHA_2::contains),
            linter("iso4217", BarcodeFault.WRONG_CURRENCY, CURRENCIES::contains),
            linter("iso5218", BarcodeFault.WRONG_VALUE, value -> "0129".contains(value)),
            linter("iban", BarcodeFault.WRONG_CHECK_DIGIT, Gs1Linters::isIban),
            linter("pcenc", BarcodeFault.WRONG_VALUE, value -> value.matches("(?:[^%]|%[0-9A-Fa-f]{2})*")),
            linter("pieceoftotal", BarcodeFault.WRONG_VALUE, Gs1Linters::isPieceOfTotal),
            linter("posinseqslash", BarcodeFault.WRONG_VALUE, Gs1Linters::isPositionInSequence),
            linter("yesno", BarcodeFault.WRONG_VALUE, value -> "01".contains(value)),
            linter("winding", BarcodeFault.WRONG_VALUE, value -> "019".contains(value)),
            linter("zero", BarcodeFault.WRONG_VALUE, value -> value.matches("0+")),
            linter("nonzero", BarcodeFault.WRONG_VALUE, value -> !value.matches("0+")),
            linter("nozeroprefix", BarcodeFault.WRONG_VALUE, value -> value.equals("0") || !value.startsWith("0")),
            linter("hasnondigit", BarcodeFault.WRONG_VALUE, value -> !CheckDigits.digits(value)),
            linter("hyphen", BarcodeFault.WRONG_VALUE, value -> value.matches("-+")),
            linter("importeridx", BarcodeFault.WRONG_VALUE, value -> value.matches("[-0-9A-Z_a-z]")),
            linter("latitude", BarcodeFault.WRONG_VALUE, value -> Long.parseLong(value) <= 1_800_000_000L),
            linter("longitude", BarcodeFault.WRONG_VALUE, value -> Long.parseLong(value) <= 3_600_000_000L),
            linter("mediatype", BarcodeFault.WRONG_VALUE, value -> value.matches("0[1-9]|10|[89][0-9]")),
            unchecked("packagetype"),
            unchecked("couponcode"),
            unchecked("couponposoffer"));

    private Gs1Linters() {}

    static Gs1Linter named(String name) {
        Gs1Linter linter = LINTERS.get(name);
        if (linter == null) {
            throw new IllegalStateException("The GS1 dictionary names a check that is not known here: " + name);
        }
        return linter;
    }

    private static Map.Entry<String, Gs1Linter> linter(String name, BarcodeFault fault, Predicate<String> accepts) {
        return entry(name, new Gs1Linter(fault, accepts));
    }

    private static Map.Entry<String, Gs1Linter> unchecked(String name) {
        return linter(name, BarcodeFault.WRONG_VALUE, value -> true);
    }

    private static boolean startsWithPrefix(String value, int from) {
        return value.length() >= from + 4 && CheckDigits.digits(value.substring(from, from + 4));
    }

    private static boolean within(String value, int from, int limit) {
        return Integer.parseInt(value.substring(from, from + 2)) < limit;
    }

    private static boolean isFullDate(String value) {
        return Gs1Dates.exists(
                Integer.parseInt(value.substring(0, 4)), value.substring(4, 6), value.substring(6, 8), false);
    }

    private static boolean isPieceOfTotal(String value) {
        int half = value.length() / 2;
        int piece = Integer.parseInt(value.substring(0, half));
        return piece > 0 && piece <= Integer.parseInt(value.substring(half));
    }

    private static boolean isPositionInSequence(String value) {
        if (!value.matches("[1-9][0-9]{0,8}/[1-9][0-9]{0,8}")) {
            return false;
        }
        int slash = value.indexOf('/');
        return Integer.parseInt(value.substring(0, slash)) <= Integer.parseInt(value.substring(slash + 1));
    }

    /** Two check characters of alphanumeric keys: primes from the right over the set 82, modulo 1021. */
    private static boolean hasCheckPair(String value) {
        int body = value.length() - 2;
        if (body < 0) {
            return false;
        }
        int sum = 0;
        BigInteger prime = BigInteger.ONE;
        for (int i = body - 1; i >= 0; i--) {
            prime = prime.nextProbablePrime();
            sum += CSET_82.indexOf(value.charAt(i)) * prime.intValueExact();
        }
        sum %= 1021;
        return value.charAt(body) == CSET_32.charAt(sum >> 5) && value.charAt(body + 1) == CSET_32.charAt(sum & 31);
    }

    private static boolean isIban(String value) {
        if (!value.matches("[A-Z]{2}[0-9A-Z]{9,}") || !ALPHA_2.contains(value.substring(0, 2))) {
            return false;
        }
        int remainder = 0;
        for (char c : (value.substring(4) + value.substring(0, 4)).toCharArray()) {
            int worth = Character.digit(c, 36);
            remainder = (remainder * (worth < 10 ? 10 : 100) + worth) % 97;
        }
        return remainder == 1;
    }
}
