/**
 * Where things stand: warehouses, their zones and every place with an address.
 *
 * <p>Entrances: {@link org.stowage.site.Warehouses} (with the check who may see which), {@link org.stowage.site.Locations}.
 *
 * <p>Tables owned: warehouse, zone, location. What always holds: a location's code is unique in its warehouse and printed
 * behind {@code L-}; each warehouse has one virtual location for every way into and out of the world, and one dock, staging
 * place, packing place, problem place and quarantine from its first minute; another warehouse's places are unknown to who
 * may not see it.
 *
 * <p>Uses access and the kernel.
 */
@NullMarked
package org.stowage.site;

import org.jspecify.annotations.NullMarked;
