/**
 * The front door: where the house is switched on. {@link org.stowage.app.Stowage} is what {@code java -jar stowage.jar}
 * runs; each sub-command is one class here. Without a database server of your own, the room unpacks a real PostgreSQL
 * under {@code STOWAGE_HOME}, starts it, watches over it and hands its address to the service.
 *
 * <p>Tables owned: none; the migration of the database role {@code stowage_app} is at home here, because it belongs to
 * no single room.
 *
 * <p>What always holds: one postmaster per directory; one service per directory, a second one is refused with a
 * sentence; what was acknowledged is on disk (fsync and synchronous_commit are on); nobody connects without the
 * generated password; a PostgreSQL that dies under a living service is back on the same port within seconds.
 *
 * <p>Plain HTTP is for this machine only; other hosts come by HTTPS, with a certificate of the house's own authority.
 *
 * <p>Entrance: {@link org.stowage.app.EmbeddedPostgres} for the database, {@link org.stowage.app.DatabaseCommand} for a
 * command that needs the beans of the service.
 */
@NullMarked
package org.stowage.app;

import org.jspecify.annotations.NullMarked;
