package org.stowage.transfer;

import org.stowage.task.Message;

/** What the dialog says. */
final class TransferWords {

    private TransferWords() {}

    static Message say(String code, Object... values) {
        return new Message("transfer", code, values);
    }
}
