package org.stowage.access;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;

/**
 * Nobody gives more than they have: the administrator gives every role, a manager the roles of the floor, and neither
 * beyond their own warehouses and owners.
 */
final class GrantRule {

    private GrantRule() {}

    /** @throws Problem grants-too-much */
    static void check(Actor giver, Collection<Role> roles, @Nullable Set<Long> warehouses, @Nullable Set<Long> owners) {
        boolean mayGive = giver.has(Role.ADMINISTRATOR)
                || (giver.has(Role.MANAGER) && roles.stream().allMatch(Role::isOfTheFloor));
        if (!mayGive || !within(warehouses, giver.warehouses()) || !within(owners, giver.owners())) {
            throw Problem.of(AccessProblem.GRANTS_TOO_MUCH);
        }
    }

    /** Whoever acts on an operator (disables, gives a token) could have given all that this one has. */
    static void checkOver(Actor giver, Actor other) {
        if (giver.operatorId() != other.operatorId()) {
            check(giver, other.roles(), other.warehouses(), other.owners());
        }
    }

    /** As {@link #checkOver}, asked. */
    static boolean isOver(Actor giver, Actor other) {
        try {
            checkOver(giver, other);
            return true;
        } catch (Problem above) {
            return false;
        }
    }

    private static boolean within(@Nullable Set<Long> some, @Nullable Set<Long> all) {
        return all == null || (some != null && all.containsAll(some));
    }
}
