package org.stowage.violations.kernel;

/** What the other half of the cycle uses. */
public class Below {}
