package org.stowage.office;

import org.stowage.kernel.PageLink;

/** A filter to choose with one press. @param count how many it leaves; 0: not counted. @param link on, or off where chosen */
record Chip(String value, long count, boolean chosen, PageLink link) {}
