package org.stowage.counting;

import org.stowage.task.Message;

/** What the count dialog says: texts of messages/count. */
final class CountWords {

    private CountWords() {}

    static Message of(String code, Object... values) {
        return new Message("count", code, values);
    }
}
