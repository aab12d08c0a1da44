package org.stowage.kernel;

import java.util.Locale;

/**
 * A kind of refusal. Each room lists its own in one enum; the constant's name is the stable code that programs read
 * ({@code WRONG_LOCATION} is {@code wrong-location}) and the key of its text in the room's message bundle.
 */
public interface ProblemType {

    /** The HTTP status: 400 unreadable, 404 unknown, 409 lost race, 422 business refusal. */
    int status();

    /** Name of the room whose message bundle holds the text. */
    String room();

    String name();

    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Name of the database constraint that is the last wall of this rule, or empty. */
    default String constraint() {
        return "";
    }
}
