package org.stowage.tariff;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place of a cost table or a rule: {@code *}, {@code CN}, {@code CN/广东}, {@code CN/广东/深圳}, {@code CN/广东/深圳/宝安}, or
 * how postcodes begin: {@code US:900}, {@code US:900-935}, {@code GB:BT}. {@code 广东/深圳} is short for {@code CN/广东/深圳}.
 *
 * @param from how postcodes begin, to {@code to}; both empty: they are not looked at
 */
record Region(String country, String province, String city, String district, String from, String to) {

    private static final Pattern FORM =
            Pattern.compile("([A-Z]{2})(?::([A-Z0-9]+)(?:-([A-Z0-9]+))?|((?:/[^/:]+){0,3}))");
    private static final Region EVERYWHERE = new Region("", "", "", "", "", "");

    /** Empty: it is written in none of the forms. */
    static Optional<Region> read(String written) {
        String text = written.strip().toUpperCase(Locale.ROOT);
        if (text.equals("*")) {
            return Optional.of(EVERYWHERE);
        }
        String full = Provinces.named(text.split("/", 2)[0]).isPresent() ? PlaceNames.CHINA + "/" + text : text;
        Matcher form = FORM.matcher(full);
        if (!form.matches()) {
            return Optional.empty();
        }
        String country = form.group(1);
        String from = form.group(2);
        if (from != null) {
            String to = form.group(3) == null ? from : form.group(3);
            boolean fits = to.length() == from.length() && from.compareTo(to) <= 0;
            return fits ? Optional.of(new Region(country, "", "", "", from, to)) : Optional.empty();
        }
        String[] parts = (form.group(4) + "///").split("/", 5);
        return Optional.of(new Region(
                country,
                PlaceNames.province(country, parts[1]),
                PlaceNames.city(parts[2]),
                PlaceNames.district(parts[3]),
                "",
                ""));
    }

    boolean holds(Destination place) {
        return is(country, place.country())
                && is(province, place.province())
                && is(city, place.city())
                && is(district, place.district())
                && (from.isEmpty() || isBetween(place.postcode()));
    }

    /** Which of two that hold says more: a district more than a city, a long postcode more than a short one. */
    int says() {
        if (!from.isEmpty()) {
            return 21 + 4 * from.length();
        }
        return !district.isEmpty() ? 40 : !city.isEmpty() ? 30 : !province.isEmpty() ? 20 : country.isEmpty() ? 0 : 10;
    }

    /** The same place could be in both, and neither says more. */
    boolean clashes(Region other) {
        return equals(other)
                || !from.isEmpty()
                        && country.equals(other.country)
                        && from.length() == other.from.length()
                        && from.compareTo(other.to) <= 0
                        && other.from.compareTo(to) <= 0;
    }

    private boolean isBetween(String postcode) {
        if (postcode.length() < from.length()) {
            return false;
        }
        String begin = postcode.substring(0, from.length());
        return from.compareTo(begin) <= 0 && begin.compareTo(to) <= 0;
    }

    private static boolean is(String wanted, String there) {
        return wanted.isEmpty() || wanted.equals(there);
    }
}
