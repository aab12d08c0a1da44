/**
 * The mail room: files and messages that come from and go to other programs. A seller's order file, a price list, the
 * opening stock of a new warehouse come in as CSV or XLSX; what happened in the house is told to whoever subscribed.
 *
 * <p>Entrance: {@link org.stowage.integration.Imports} (one file in, every row accounted for); {@code Relay} takes the
 * events out of the outbox and hands them to webhooks.
 *
 * <p>Tables owned: import_run, webhook, webhook_attempt; it also marks rows of outbox as sent.
 *
 * <p>What always holds: rows = created + updated + unchanged + rejected; a document (all rows of one order number) goes
 * in whole or not at all; a file that cannot be read from its first to its last row changes nothing; the same file twice
 * changes nothing; a run that was killed goes on where it stood when it is sent again with its key. An event leaves the
 * house at least once, always signed, never while a database transaction is open.
 *
 * <p>Uses kernel, access, catalog, site, stock, inbound, outbound, returns.
 */
@NullMarked
package org.stowage.integration;

import org.jspecify.annotations.NullMarked;
