package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.stowage.kernel.Sql;

/** Numbers for totes that are yet to be labelled. A label that was printed but never scanned is not known here. */
@ApplicationScoped
public class ToteNumbers {

    private final Sql sql;

    public ToteNumbers(Sql sql) {
        this.sql = sql;
    }

    /**
     * One above the highest number behind this prefix in any warehouse: an lpn is unique in the house.
     *
     * @param prefix capitals and digits: {@code TOTE} of {@code TOTE-0017}
     */
    @Transactional
    public long next(String prefix) {
        return sql.statement("""
                        select coalesce(max(cast(substring(code from '[0-9]+$') as bigint)), 0) + 1
                          from lpn where code >= :prefix || '-' and code < :prefix || '.'
                           and code ~ ('^' || :prefix || '-[0-9]{1,9}$')
                        """).bind("prefix", prefix).one(Long.class);
    }
}
