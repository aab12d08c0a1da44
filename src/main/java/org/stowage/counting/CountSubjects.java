package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;
import org.stowage.photo.PhotoSubject;
import org.stowage.photo.PhotoSubjects;

/** Photos of what was odd on a count belong to the place where it was seen (W1-C12/A-01-1), else to the count. */
@ApplicationScoped
class CountSubjects implements PhotoSubjects {

    private final CountWalkSql sql;

    CountSubjects(CountWalkSql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional
    public Optional<PhotoSubject> find(long warehouseId, String no) {
        String plain = no.toUpperCase(Locale.ROOT).replaceFirst("^D-", "");
        int place = plain.indexOf('/');
        return (place < 0
                        ? sql.number(warehouseId, plain)
                        : sql.place(warehouseId, plain.substring(0, place), plain.substring(place + 1)))
                .map(number -> new PhotoSubject(number, 0, 0));
    }
}
