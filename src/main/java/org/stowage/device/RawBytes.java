package org.stowage.device;

import java.time.Instant;

/** What came from a device, every byte of it: prefix, identifier, separators, suffix. */
public record RawBytes(Instant at, byte[] bytes) {}
