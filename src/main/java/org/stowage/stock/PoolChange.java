package org.stowage.stock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What of a pool shall be different; what is left out stays. An end that lies in the past ends it now. */
public record PoolChange(@Nullable Long setAside, @Nullable Instant endsAt) {}
