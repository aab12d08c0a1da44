package org.stowage.device;

/** What became of bytes for a device. None of these means that paper came out. */
public record Sent(Outcome outcome, String problem) {

    public enum Outcome {
        /** The line took all of them. */
        SENT,
        /** No line could be opened, or the queue is full: not one byte went out, it may be tried again. */
        NOT_REACHED,
        /** The line broke or hung in the middle: nobody knows, a person must look. */
        UNKNOWN
    }

    static Sent sent() {
        return new Sent(Outcome.SENT, "");
    }

    static Sent notReached(String problem) {
        return new Sent(Outcome.NOT_REACHED, problem);
    }

    static Sent unknown(String problem) {
        return new Sent(Outcome.UNKNOWN, problem);
    }
}
