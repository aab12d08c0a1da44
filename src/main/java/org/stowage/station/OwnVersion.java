package org.stowage.station;

import java.util.Objects;

/** The version of this jar: that of the agent that fits it. */
public final class OwnVersion {

    private OwnVersion() {}

    public static String text() {
        return Objects.requireNonNullElse(OwnVersion.class.getPackage().getImplementationVersion(), "-");
    }
}
