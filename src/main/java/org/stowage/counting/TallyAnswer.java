package org.stowage.counting;

/** What becomes of a counted quantity. */
public sealed interface TallyAnswer {

    TallyView tally();

    /** It stands. */
    record Counted(TallyView tally) implements TallyAnswer {}

    /** The goods moved while they were counted: the quantity says nothing, they are counted again now. */
    record Again(TallyView tally) implements TallyAnswer {}
}
