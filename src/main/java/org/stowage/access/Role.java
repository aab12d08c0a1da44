package org.stowage.access;

import java.util.EnumSet;
import java.util.Set;
import org.stowage.kernel.DatabaseName;

/** What a person or program may do here. The administrator holds every role. */
public enum Role {
    ADMINISTRATOR,
    MANAGER,
    CLERK,
    RECEIVER,
    PICKER,
    PACKER,
    COUNTER,
    AUDITOR,
    /** A shop, an ERP, a channel: a program that hands in orders and reads what becomes of them. */
    INTEGRATION,
    /** The station agent on a packing desk's computer. */
    AGENT;

    private static final Set<Role> FLOOR = EnumSet.of(CLERK, RECEIVER, PICKER, PACKER, COUNTER);

    /** As in {@link Roles}, in the database and in JSON. */
    public String code() {
        return DatabaseName.of(this);
    }

    /** Work on the floor: what a manager may give to others. */
    boolean isOfTheFloor() {
        return FLOOR.contains(this);
    }
}
