package org.stowage.printing;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A label that is not printed: its design has a mistake, its data lacks a value, or a code does not fit its place.
 * Always names the file and, where it is known, the line (0 = the whole file).
 */
public final class LabelRefused extends RuntimeException {
    private final String code;
    private final String file;
    private final int line;
    private final transient List<Object> details;

    LabelRefused(String code, String file, int line, Object... details) {
        super(text(Locale.ENGLISH, code, file, line, List.of(details)));
        this.code = code;
        this.file = file;
        this.line = line;
        this.details = List.of(details);
    }

    /** Stable reason, such as {@code label-barcode-too-long}. */
    public String code() {
        return code;
    }

    /** The design at fault, such as {@code labels/item.svg}. */
    public String file() {
        return file;
    }

    /** Line in the file, counted from 1; 0 when the fault is not in one line. */
    public int line() {
        return line;
    }

    /** The sentence for a person, in the person's language. */
    public String text(Locale locale) {
        return text(locale, code, file, line, details);
    }

    private static String text(Locale locale, String code, String file, int line, List<Object> details) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "messages.printing",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String place = line > 0 ? file + ":" + line : file;
        return place + ": " + MessageFormat.format(texts.getString(code), details.toArray());
    }
}
