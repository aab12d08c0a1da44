package org.stowage.device;

import java.io.IOException;
import java.util.function.Predicate;

/** An open line in the hands of one {@link Talk}. Everything on it has an end: by an answer, by time, or by the loss of it. */
interface Wire {

    /** @throws IOException the line broke, or did not take the bytes in time: nobody knows how many went out */
    void say(byte[] bytes) throws IOException;

    /**
     * What came before the question is no answer to it and is dropped.
     *
     * @param complete whether these bytes are the whole answer
     * @return what came back until it was complete or the time was over; empty for silence
     * @throws IOException the line broke
     */
    byte[] ask(byte[] question, long waitMs, Predicate<byte[]> complete) throws IOException;

    /** Lets time pass, and notices when the line breaks meanwhile. */
    void rest(long ms) throws IOException;

    /** Nothing more will be said. An error means that the device did not take all that was. */
    void finish() throws IOException;
}
