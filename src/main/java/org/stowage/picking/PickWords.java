package org.stowage.picking;

import org.stowage.task.Message;

/** What the pick dialog says: texts of messages/picking. */
final class PickWords {

    private PickWords() {}

    static Message of(String code, Object... values) {
        return new Message("picking", code, values);
    }
}
