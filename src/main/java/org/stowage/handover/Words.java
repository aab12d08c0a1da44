package org.stowage.handover;

import org.stowage.task.Message;

/** Sentences at the door. */
final class Words {

    private Words() {}

    static Message message(String code, Object... values) {
        return new Message("handover", code, values);
    }
}
