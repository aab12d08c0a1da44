package org.stowage.photo;

/**
 * What a photo belongs to.
 *
 * @param document the number that people know it by
 * @param orderId 0: nobody knows the order
 * @param parcelId 0: the whole order, with all its parcels
 */
public record PhotoSubject(String document, long orderId, long parcelId) {}
