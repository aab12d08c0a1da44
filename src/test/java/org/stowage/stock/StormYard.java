package org.stowage.stock;

import java.util.List;

/** The few rows that everybody wants. */
record StormYard(List<Long> items, Place shelf, Place reserve, Place stage) {}
