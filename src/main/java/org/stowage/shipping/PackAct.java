package org.stowage.shipping;

import org.jspecify.annotations.Nullable;

/** A whole packing act without scans. @param box consumable used, null: none named; @param grams weight of the parcel */
public record PackAct(@Nullable String box, long grams) {}
