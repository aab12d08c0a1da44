package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;
import org.stowage.photo.PhotoSubject;
import org.stowage.photo.PhotoSubjects;

/** Photos of what was odd on a count belong to the count. */
@ApplicationScoped
class CountSubjects implements PhotoSubjects {

    private final CountWalkSql sql;

    CountSubjects(CountWalkSql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional
    public Optional<PhotoSubject> find(long warehouseId, String no) {
        return sql.number(warehouseId, no.toUpperCase(Locale.ROOT).replaceFirst("^D-", ""))
                .map(number -> new PhotoSubject(number, 0, 0));
    }
}
