/**
 * Where parcels are after the van left: what carriers say, by whatever way they say it, mapped to one vocabulary and kept.
 *
 * <p>The same event told twice is one row; what comes late changes nothing that is younger; a parcel that is delivered or
 * back stays so. What a carrier says in words of its own that nobody mapped is kept and shown, never guessed.
 *
 * <p>Entrances: {@link org.stowage.tracking.Tracking}, and {@link org.stowage.tracking.Intercepts}: a parcel is called back;
 * the desk at which it arrives implements {@link org.stowage.tracking.ComingBackListener}.
 *
 * <p>Tables owned: parcel_event (never changed), parcel_track, parcel_intercept, carrier_watch, carrier_days. What always holds: parcel_track is what the events of its
 * parcel say, in whatever order they came.
 *
 * <p>Lower rooms used: shipping, carrier, site, access, kernel.
 */
@NullMarked
package org.stowage.tracking;

import org.jspecify.annotations.NullMarked;
