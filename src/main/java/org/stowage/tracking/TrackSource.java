package org.stowage.tracking;

import java.util.Locale;

/** Who brought the news: the carrier by itself, the carrier asked by us, a file of the carrier's, a person. */
public enum TrackSource {
    PUSH,
    POLL,
    FILE,
    HAND;

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
