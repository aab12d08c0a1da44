package org.stowage.carrier;

/**
 * When a carrier is asked for its number. Pack: when the parcel is opened on a desk, so that nobody waits at the scale;
 * weighed: with its true weight.
 */
public enum WaybillMoment {
    PACK,
    WEIGHED
}
