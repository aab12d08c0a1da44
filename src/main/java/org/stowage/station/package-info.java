/**
 * Fixed workplaces: a packing desk, a receiving bench, and what is plugged into them.
 *
 * <p>A station has a code that is printed behind {@code S-} and a location where goods stand while they are worked on. A
 * device belongs to a station or, without one, to the whole warehouse: a shared printer.
 *
 * <p>Entrances: {@link org.stowage.station.Stations}, {@link org.stowage.station.Devices}; the pages {@code /stations}, {@code
 * /devices/bench} where a device is looked at byte by byte, {@code /simulators}.
 *
 * <p>Tables owned: station, device. What always holds: a station's printer is used before the warehouse's; a device that
 * is switched off is used by nobody; a device names a profile that exists and a link that this model has.
 *
 * <p>Lower rooms used: device, barcode, site, access, kernel.
 */
@NullMarked
package org.stowage.station;

import org.jspecify.annotations.NullMarked;
