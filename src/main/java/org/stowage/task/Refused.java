package org.stowage.task;

/** An act said no: carries the message through the transaction, which is rolled back on its way. */
final class Refused extends RuntimeException {

    private final transient Message message;

    Refused(Message message) {
        super(message.code(), null, false, false);
        this.message = message;
    }

    Message said() {
        return message;
    }
}
