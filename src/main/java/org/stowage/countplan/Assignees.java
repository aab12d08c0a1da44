package org.stowage.countplan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.stowage.counting.CountProblem;
import org.stowage.kernel.Problem;

/** Who shall count, by the names they log in with. */
@ApplicationScoped
class Assignees {

    private final CountPlanSql sql;

    Assignees(CountPlanSql sql) {
        this.sql = sql;
    }

    /** Operators by login. @throws Problem unknown-assignee, each of them named */
    List<Long> of(List<String> logins) {
        List<String> keys = logins.stream()
                .map(login -> login.strip().toLowerCase(Locale.ROOT))
                .toList();
        Map<String, Long> known = new LinkedHashMap<>();
        sql.operators(keys).forEach(operator -> known.put(operator.login(), operator.id()));
        List<Problem.Fault> faults = IntStream.range(0, keys.size())
                .filter(n -> !known.containsKey(keys.get(n)))
                .mapToObj(n -> Problem.fault("/assignees", CountProblem.UNKNOWN_ASSIGNEE, logins.get(n)))
                .toList();
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
        return List.copyOf(known.values());
    }
}
