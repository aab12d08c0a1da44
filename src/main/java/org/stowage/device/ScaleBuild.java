package org.stowage.device;

/**
 * What kind of scale is simulated, and how long its parcels lie.
 *
 * @param protocol how it speaks
 * @param checksum whether its Toledo continuous output has one
 * @param everyMs pause between two frames, where it speaks by itself
 * @param settleMs how long a plate swings
 * @param driftGrams how far a weight creeps while it lies
 * @param maximumGrams what is more is too much
 * @param lieMs how long a parcel lies on the plate
 * @param emptyMs how long the plate is empty before the next
 */
public record ScaleBuild(
        ScaleProtocol protocol,
        boolean checksum,
        long everyMs,
        long settleMs,
        long driftGrams,
        long maximumGrams,
        long lieMs,
        long emptyMs) {}
