package org.stowage.task;

/** What became of an act that was done without a line. @param tone {@link Tone#BAD}: it is kept, but says nothing */
public record ActDone(Message said, Tone tone) {

    public static ActDone good(Message said) {
        return new ActDone(said, Tone.GOOD);
    }

    /** Kept in the books of its room, and to be done once more. */
    public static ActDone again(Message said) {
        return new ActDone(said, Tone.BAD);
    }
}
