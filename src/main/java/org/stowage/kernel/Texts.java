package org.stowage.kernel;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people read, by room and language: {@code messages/<room>.properties} (English) and
 * {@code messages/<room>_zh.properties}. Placeholders as in {@link MessageFormat}; numbers are written without grouping.
 * A word that goes with a number stands in both forms: {@code {0} {0|parcel|parcels}} is 1 parcel and 2 parcels.
 */
public final class Texts {

    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private static final Pattern ONE_OR_MANY = Pattern.compile("\\{(\\d)\\|([^|{}]*)\\|([^|{}]*)}");

    private Texts() {}

    /** @throws MissingResourceException where a room forgot a text: a bug, found by the test of both languages */
    public static String of(String room, String key, Locale locale, Object... values) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "messages." + room,
                language(locale),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Object[] plain = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            plain[i] = String.valueOf(values[i]);
        }
        return new MessageFormat(agreed(bundle.getString(key), plain), Locale.ROOT).format(plain);
    }

    private static String agreed(String text, Object... values) {
        if (text.indexOf('|') < 0) {
            return text;
        }
        return ONE_OR_MANY.matcher(text).replaceAll(found -> {
            int value = Integer.parseInt(found.group(1));
            boolean isOne = value < values.length && values[value].equals("1");
            return Matcher.quoteReplacement(found.group(isOne ? 2 : 3));
        });
    }

    /** The two languages of the house: Chinese where it is asked for, else English. */
    public static Locale language(Locale asked) {
        return asked.getLanguage().equals("zh") ? CHINESE : Locale.ROOT;
    }
}
