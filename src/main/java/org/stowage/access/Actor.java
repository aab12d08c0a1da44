package org.stowage.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a person, a program with a token, or Stowage itself. Holds its roles in each of its warehouses, for each of
 * its owners.
 *
 * @param operatorId 0: Stowage itself
 * @param roles with every role when the administrator's is among them
 * @param warehouses null: all
 * @param owners null: all
 * @param language English or simplified Chinese
 */
public record Actor(
        long operatorId,
        String login,
        String name,
        Set<Role> roles,
        @Nullable Set<Long> warehouses,
        @Nullable Set<Long> owners,
        Locale language) {

    /** Jobs, the command line, and what the service does on its own. */
    public static final Actor SYSTEM =
            new Actor(0, "system", "Stowage", EnumSet.allOf(Role.class), null, null, Locale.ENGLISH);

    public Actor {
        roles = roles.contains(Role.ADMINISTRATOR) ? Set.copyOf(EnumSet.allOf(Role.class)) : Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** What goods cost is no news for the floor, nor for programs. */
    public boolean seesCost() {
        return has(Role.MANAGER) || has(Role.CLERK) || has(Role.AUDITOR);
    }

    /** Would these roles change nothing? */
    boolean mayTheSame(Collection<Role> others, @Nullable Set<Long> inWarehouses, @Nullable Set<Long> forOwners) {
        return equals(new Actor(operatorId, login, name, Set.copyOf(others), inWarehouses, forOwners, language));
    }

    public boolean maySee(long warehouseId) {
        return warehouses == null || warehouses.contains(warehouseId);
    }

    public boolean mayServe(long ownerId) {
        return owners == null || owners.contains(ownerId);
    }
}
