package org.stowage.task;

import java.util.Locale;

/**
 * One of several answers that the operator may tap or scan.
 *
 * @param code what is scanned or tapped for it, exactly as it would be scanned
 * @param label in the operator's language
 */
public record Choice(String code, String label) {

    public static Choice of(String code, Message label, Locale language) {
        return new Choice(code, label.text(language));
    }
}
