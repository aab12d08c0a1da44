package org.stowage.site;

/** What may lie together in one location. */
public enum Mixing {
    ANY,
    SINGLE_ITEM,
    SINGLE_LOT
}
