package org.stowage.carrier;

import java.time.Instant;

/** Something that a simulated carrier did with a parcel. */
record SimulatedTrack(String no, SimulatedStep step, Instant at) {}
