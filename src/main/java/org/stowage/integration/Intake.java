package org.stowage.integration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;

/**
 * One kind of file: its columns, what makes a document of its rows, and how documents go in. Each kind is one bean; a new
 * kind of import is a new one.
 */
interface Intake {

    /** As in the address: {@code orders}. */
    String kind();

    List<Column> columns();

    /** Rows of equal keys are one document; null: the row is a document of its own. */
    @Nullable
    String key(ImportRow row);

    /** What a document is about; two documents about the same thing never go in together. */
    default String subject(ImportDocument document) {
        return document.key();
    }

    /**
     * Puts documents in, inside the caller's transaction, and leaves a verdict or a fault on every live row. A document
     * of the list has at least one live row and no fault yet; subjects that are equal never come in one call.
     */
    void apply(List<ImportDocument> documents, Context context);

    /**
     * @param warehouse for rows that name none; null: the only one there is
     * @param seen what this run has already put in, for a dry run in which nothing stays
     */
    record Context(Actor actor, @Nullable String warehouse, Mapping mapping, boolean dryRun, DryOrders seen) {}
}
