package org.stowage.adjustment;

import org.stowage.catalog.Item;
import org.stowage.stock.Bucket;

/** A bucket that was found, with its item. */
record Goods(Item item, Bucket bucket) {}
