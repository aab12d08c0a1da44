package org.stowage.counting;

/** Open: places are counted. Review: all are, variances are decided. Posted and cancelled are final. */
public enum CountStatus {
    OPEN,
    REVIEW,
    POSTED,
    CANCELLED
}
