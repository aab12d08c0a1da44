package org.stowage.report;

import java.util.Locale;

/** What stands over each page of a paper that is not the issued one. */
enum Mark {
    /** A report, a sheet to work with, or the issued paper itself. */
    NONE,
    /** Of a document that has, or will have, a paper to be issued: whoever holds this holds something else. */
    DRAFT,
    /** For a reader who may see the goods of some owners only. */
    EXTRACT;

    String text(Locale language) {
        return this == NONE ? "" : Papers.text("mark." + name().toLowerCase(Locale.ROOT), language);
    }
}
