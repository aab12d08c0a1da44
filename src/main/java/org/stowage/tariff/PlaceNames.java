package org.stowage.tariff;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names of places, written one way: 深圳市 and 深圳 are one city, ca and CA one state. */
final class PlaceNames {

    static final String CHINA = "CN";

    private PlaceNames() {}

    static String country(@Nullable String text) {
        return plain(text);
    }

    static String province(String country, @Nullable String text) {
        String plain = plain(text);
        return country.equals(CHINA) ? Provinces.named(plain).orElse(plain) : plain;
    }

    static String city(@Nullable String text) {
        return without(plain(text), "自治州", "地区", "市", "盟", "州");
    }

    static String district(@Nullable String text) {
        return without(plain(text), "新区", "区", "县", "市", "旗");
    }

    /** Letters and digits only: SW1A 1AA and sw1a1aa are one. */
    static String postcode(@Nullable String text) {
        return plain(text).replaceAll("[^A-Z0-9]", "");
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }

    /** A name of two characters keeps its ending: 沙市 is no 沙. */
    private static String without(String name, String... endings) {
        for (String ending : endings) {
            if (name.endsWith(ending) && name.length() >= ending.length() + 2) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return name;
    }
}
