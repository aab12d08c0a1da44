package org.stowage.printing;

import java.util.List;

/**
 * Labels that shall come out of one printer, one after another.
 *
 * @param named what they belong together by: the number of a wave; empty: somebody chose them
 * @param documents as their labels say them, in the order in which they shall come out
 */
public record NewBatch(String named, List<String> documents, long printerId, long actorId) {}
