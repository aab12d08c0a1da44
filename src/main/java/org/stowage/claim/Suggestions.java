package org.stowage.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Parcels whose news say that somebody should claim: lost, damaged, stuck, late, and not claimed yet for that. */
@ApplicationScoped
public class Suggestions {

    private static final int MOST = 50;

    private final SuggestionSql sql;

    Suggestions(SuggestionSql sql) {
        this.sql = sql;
    }

    /** Those that have waited longest first; at most {@value #MOST}. */
    @Transactional
    public List<Suggestion> of(long warehouseId) {
        return sql.of(warehouseId, MOST);
    }
}
