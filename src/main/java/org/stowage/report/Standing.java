package org.stowage.report;

/** How far a document is that has a paper. */
enum Standing {
    /** People work with its sheet, a driver signs it: it is no draft. */
    IN_USE,
    /** It still changes. */
    OPEN,
    /** The reader may see the goods of some owners only. */
    PART,
    /** Nothing changes any more: its paper can be issued. */
    FINAL;

    /** What stands over its paper as long as, or because, it is not the issued one. */
    Mark mark() {
        return switch (this) {
            case IN_USE -> Mark.NONE;
            case OPEN, FINAL -> Mark.DRAFT;
            case PART -> Mark.EXTRACT;
        };
    }
}
