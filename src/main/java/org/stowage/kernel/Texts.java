package org.stowage.kernel;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * What people read, by room and language: {@code messages/<room>.properties} (English) and
 * {@code messages/<room>_zh.properties}. Placeholders as in {@link MessageFormat}; numbers are written without grouping.
 */
public final class Texts {

    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

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
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(plain);
    }

    /** The two languages of the house: Chinese where it is asked for, else English. */
    public static Locale language(Locale asked) {
        return asked.getLanguage().equals("zh") ? CHINESE : Locale.ROOT;
    }
}
