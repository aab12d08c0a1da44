package org.stowage.demo;

import java.time.Instant;

/**
 * What is furnished where. The same plan always gives the same house.
 *
 * @param warehouse its code
 * @param prefix of logins, badges and devices: empty, except where several demos stand in one database
 * @param morning all dates count from here
 */
public record Plan(String warehouse, String prefix, Size size, Instant morning) {

    static final String PASSWORD = "demo-warehouse";
    static final String PIN = "2580";

    /** Where the same dice always fall alike. */
    static final long SEED = 20_101_201L;
}
