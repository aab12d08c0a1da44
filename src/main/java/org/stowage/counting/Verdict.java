package org.stowage.counting;

/** What the thresholds and the rounds say about a counted difference. */
record Verdict(long tallyId, VarianceStatus status, boolean fourEyes, String currency) {}
