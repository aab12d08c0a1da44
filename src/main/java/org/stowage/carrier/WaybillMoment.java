package org.stowage.carrier;

/**
 * When a carrier is asked for its number. Release: when the wave is released, so that a printed waybill begins the walk;
 * pack: when the parcel is opened on a desk, so that nobody waits at the scale; weighed: with its true weight.
 */
public enum WaybillMoment {
    RELEASE,
    PACK,
    WEIGHED
}
