package org.stowage.access;

/** Names of the roles for {@code @RolesAllowed}; one for each {@link Role}. */
public final class Roles {
    public static final String ADMINISTRATOR = "administrator";
    public static final String MANAGER = "manager";
    public static final String CLERK = "clerk";
    public static final String RECEIVER = "receiver";
    public static final String PICKER = "picker";
    public static final String PACKER = "packer";
    public static final String COUNTER = "counter";
    public static final String AUDITOR = "auditor";
    public static final String INTEGRATION = "integration";
    public static final String AGENT = "agent";

    private Roles() {}
}
