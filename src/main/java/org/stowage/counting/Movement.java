package org.stowage.counting;

/** How often goods are picked: fast are the few items that make four fifths of all picks, none is never picked. */
public enum Movement {
    FAST,
    SLOW,
    NONE
}
