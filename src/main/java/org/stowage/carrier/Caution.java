package org.stowage.carrier;

import java.net.URI;
import java.util.function.Supplier;

/** Around every call: at most so many at once to one carrier, and none for a while after many that failed. */
interface Caution {

    /** The carrier is not called now. */
    final class Resting extends RuntimeException {
        private static final long serialVersionUID = 1;

        Resting(String why) {
            super(why);
        }
    }

    /** A call that failed. */
    final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Reply reply;

        Failed(Reply reply) {
            super(null, null, false, false);
            this.reply = reply;
        }

        Reply reply() {
            return reply;
        }
    }

    /** @throws Resting and whatever the call throws */
    Reply around(URI endpoint, Supplier<Reply> call);
}
