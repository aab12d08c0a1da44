package org.stowage.site;

/** What became of one location that was handed in. */
public record LocationChange(long id, String location, Change change) {

    /** Told from the rows before and after. */
    public enum Change {
        CREATED,
        UPDATED,
        UNCHANGED
    }
}
