package org.stowage.report;

import org.stowage.site.Warehouse;

/**
 * A document's paper, before it is drawn.
 *
 * @param at the warehouse whose archive keeps it
 * @param document its number
 * @param name of the file, without its ending
 * @param table which of its tables a CSV holds
 */
record Paper(
        Warehouse at,
        IssuedPaper.Kind kind,
        String document,
        Standing standing,
        String name,
        String table,
        Report report) {

    /** A document that is final has one revision. */
    IssuedPapers.Subject subject() {
        return new IssuedPapers.Subject(kind, document, 1);
    }
}
