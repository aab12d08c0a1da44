package org.stowage.outbound;

import java.util.Locale;

/** What a channel wants of an order of which units are nowhere. */
public enum ShortAnswer {
    /** It waits on the problem shelf until somebody has seen to it. */
    WAIT,
    /** It goes without them. */
    SHIP,
    /** What is picked of it goes back to the shelves; it waits for other goods, and is served before others then. */
    PUT_BACK;

    /** As in the database and in JSON: {@code put-back}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
