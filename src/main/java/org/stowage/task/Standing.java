package org.stowage.task;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * Where a session stands between two scans; all of it is in the database, so a restart loses nothing.
 *
 * @param dialog empty: none is open
 * @param pending what the desk itself has asked
 */
record Standing(
        String dialog,
        String step,
        @Nullable JsonNode memory,
        @Nullable Pending pending) {

    static final Standing NOWHERE = new Standing("", "", null, null);

    boolean isOpen() {
        return !dialog.isEmpty();
    }

    Standing asking(Pending question) {
        return new Standing(dialog, step, memory, question);
    }

    Standing settled() {
        return pending == null ? this : new Standing(dialog, step, memory, null);
    }
}
