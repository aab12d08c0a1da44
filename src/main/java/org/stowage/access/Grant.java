package org.stowage.access;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row of what an operator may do. An operator's rows are each role × each warehouse × each owner. */
record Grant(
        long operatorId,
        String login,
        String name,
        String language,
        @Nullable Role role,
        @Nullable Long warehouseId,
        @Nullable Long ownerId) {

    /** @param grants of one operator, at least one row */
    static Actor actor(List<Grant> grants) {
        Grant first = grants.getFirst();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Set<Long> warehouses = new HashSet<>();
        Set<Long> owners = new HashSet<>();
        for (Grant grant : grants) {
            if (grant.role() != null) {
                roles.add(grant.role());
            }
            if (grant.warehouseId() != null) {
                warehouses.add(grant.warehouseId());
            }
            if (grant.ownerId() != null) {
                owners.add(grant.ownerId());
            }
        }
        return new Actor(
                first.operatorId(),
                first.login(),
                first.name(),
                roles,
                warehouses.isEmpty() ? null : Set.copyOf(warehouses),
                owners.isEmpty() ? null : Set.copyOf(owners),
                Locale.forLanguageTag(first.language()));
    }
}
