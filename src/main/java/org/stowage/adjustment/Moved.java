package org.stowage.adjustment;

/** @param move the cause under which the ledger has its rows @param units how many moved */
public record Moved(String move, long units) {}
