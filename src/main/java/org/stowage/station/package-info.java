/**
 * Fixed workplaces: a packing desk, a receiving bench, and what is plugged into them.
 *
 * <p>A station has a code that is printed behind {@code S-} and a location where goods stand while they are worked on. A
 * device belongs to a station or, without one, to the whole warehouse: a shared printer.
 *
 * <p>Entrances: {@link org.stowage.station.Stations}, {@link org.stowage.station.Devices}, {@link
 * org.stowage.station.Agents} for stations whose devices hang on another computer, {@link
 * org.stowage.station.StationPrinters} for printers wherever they hang; the pages {@code /stations}, {@code /devices/bench}
 * where a device is looked at byte by byte, {@code /simulators}.
 *
 * <p>Tables owned: station, device, station_agent, agent_scan, agent_job. What always holds: a station's printer is used
 * before the warehouse's; a device that is switched off is used by nobody; a device names a profile that exists and a link
 * that this model has; one agent at a time speaks for a station; what it sent is kept in the transaction that acknowledges
 * it, and has one effect.
 *
 * <p>Lower rooms used: device, barcode, site, access, kernel.
 */
@NullMarked
package org.stowage.station;

import org.jspecify.annotations.NullMarked;
