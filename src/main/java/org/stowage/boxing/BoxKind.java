package org.stowage.boxing;

/** What goods are sent in. Bags and envelopes are measured filled, as flat or thick as they may become. */
public enum BoxKind {
    BOX,
    BAG,
    ENVELOPE
}
