package org.stowage.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;
import org.stowage.kernel.Sql;
import org.stowage.photo.PhotoSubject;
import org.stowage.photo.PhotoSubjects;

/** Photos of what comes back belong to the return, and with it to the order that it was. */
@ApplicationScoped
class ReturnSubjects implements PhotoSubjects {

    private final Sql sql;

    ReturnSubjects(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional
    public Optional<PhotoSubject> find(long warehouseId, String no) {
        return sql.statement("""
                        select return_no as document, coalesce(order_id, 0) as order_id, 0::bigint as parcel_id
                          from customer_return where warehouse_id = :warehouse and return_no = :no
                        """)
                .bind("warehouse", warehouseId)
                .bind("no", no.toUpperCase(Locale.ROOT).replaceFirst("^D-", ""))
                .optional(PhotoSubject.class);
    }
}
