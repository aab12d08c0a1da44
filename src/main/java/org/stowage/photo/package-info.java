/**
 * Photos as evidence: what lay in the box when it was closed, what was broken, what came back. Found by the waybill, the
 * parcel, the order or the return that they belong to.
 *
 * <p>Every picture is drawn anew before it is kept: smaller than {@link org.stowage.photo.Picture#EDGE}, and without what the
 * camera wrote beside it (place, device, owner). Whoever knows parcels, orders or returns tells by {@link
 * org.stowage.photo.PhotoSubjects} what a number stands for.
 *
 * <p>Entrance: {@link org.stowage.photo.Photos}.
 *
 * <p>Tables owned: photo, photo_image. What always holds: a photo is never changed, and is gone with its time
 * ({@code stowage.photos.keep-days}).
 *
 * <p>Lower rooms used: site, access, kernel.
 */
@NullMarked
package org.stowage.photo;

import org.jspecify.annotations.NullMarked;
