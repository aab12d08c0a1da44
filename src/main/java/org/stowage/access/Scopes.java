package org.stowage.access;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;

/** Between the codes in a request and the numbers in the tables; null stands for all. */
@ApplicationScoped
class Scopes {

    private final List<ScopeCodes> known;

    Scopes(@All List<ScopeCodes> known) {
        this.known = known;
    }

    /** @throws Problem unknown-scope */
    @Nullable
    Set<Long> ids(ScopeCodes.Kind kind, @Nullable Collection<String> codes) {
        return codes == null
                ? null
                : codes.stream()
                        .map(code ->
                                of(kind).idOf(code).orElseThrow(() -> Problem.of(AccessProblem.UNKNOWN_SCOPE, code)))
                        .collect(Collectors.toSet());
    }

    @Nullable
    Set<String> codes(ScopeCodes.Kind kind, @Nullable Collection<Long> ids) {
        return ids == null
                ? null
                : ids.stream().map(id -> of(kind).codeOf(id)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** By number. */
    Map<Long, String> all(ScopeCodes.Kind kind) {
        return of(kind).all();
    }

    private ScopeCodes of(ScopeCodes.Kind kind) {
        return known.stream().filter(codes -> codes.kind() == kind).findFirst().orElseThrow();
    }
}
