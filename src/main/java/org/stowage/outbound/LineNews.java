package org.stowage.outbound;

/** What others are told of a line that changed. */
record LineNews(int lineNo, String sku, long units) {}
