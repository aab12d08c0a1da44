package org.stowage.access;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An operator as shown to others: no password, no PIN. */
record OperatorView(
        long id,
        String login,
        String name,
        @Nullable String badge,
        String language,
        boolean disabled,
        Set<Role> roles,
        @Nullable Set<String> warehouses,
        @Nullable Set<String> owners) {

    static OperatorView of(
            Operator operator, Actor actor, @Nullable Set<String> warehouses, @Nullable Set<String> owners) {
        return new OperatorView(
                operator.id(),
                operator.login(),
                operator.name(),
                operator.badge(),
                operator.language(),
                operator.disabledAt() != null,
                new TreeSet<>(actor.roles()),
                warehouses,
                owners);
    }
}
