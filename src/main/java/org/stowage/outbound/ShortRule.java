package org.stowage.outbound;

/** What a channel wants where units of its orders are nowhere. @param answer wait, ship, put-back */
public record ShortRule(String channel, String answer) {}
