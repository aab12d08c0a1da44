/**
 * The queue of operator work, and the scan desk at which every scan of the floor arrives.
 *
 * <p>Entrances: {@link org.stowage.task.Tasks} (queue work, claim it, finish it) and {@link org.stowage.task.ScanDesk} (one
 * scan, one answer). Rooms above bring their scan scenarios as {@link org.stowage.task.Dialog} beans: tables of rows that
 * the desk reads; the desk knows none of them by name.
 *
 * <p>Tables owned: task, work_hold, scan_session, scan. What always holds: one scan is one transaction and is answered once, the same
 * scan again gets the same answer; a refused act leaves nothing behind; a session stands in the database, so that it goes on
 * after a restart; a task is claimed by one operator at a time and never done beyond its quantity.
 *
 * <p>Lower rooms used: kernel, barcode (what a code says), access (who scans), catalog, site, stock (what a code means), and
 * reading the rows of station.
 */
@NullMarked
package org.stowage.task;

import org.jspecify.annotations.NullMarked;
