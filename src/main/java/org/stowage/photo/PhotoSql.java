package org.stowage.photo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** Every statement on photos but the one that clears them. */
@ApplicationScoped
class PhotoSql {

    private static final String ROW = """
            select p.id, p.moment, p.document, p.parcel_id, p.note, p.width, p.height, p.size, o.name as by, p.taken_at
            """;

    private final Sql sql;

    PhotoSql(Sql sql) {
        this.sql = sql;
    }

    Photo insert(
            long warehouseId,
            PhotoSubject of,
            PhotoMoment moment,
            @Nullable String note,
            Picture picture,
            long actorId) {
        return sql.statement("""
                        with p as (
                          insert into photo (warehouse_id, moment, document, order_id, parcel_id, note, width, height, size,
                                             taken_by)
                          values (:warehouse, :moment, :document, :order, :parcel, :note, :width, :height, :size, :actor)
                          returning *),
                        kept as (
                          insert into photo_image (warehouse_id, photo_id, bytes) select warehouse_id, id, :bytes from p)
                        """ + ROW + " from p left join operator o on o.id = p.taken_by")
                .bind("warehouse", warehouseId)
                .bind("moment", moment)
                .bind("document", of.document())
                .bind("order", of.orderId())
                .bind("parcel", of.parcelId())
                .bind("note", note)
                .bind("width", picture.width())
                .bind("height", picture.height())
                .bind("size", picture.jpeg().length)
                .bind("actor", actorId)
                .bind("bytes", picture.jpeg())
                .one(Photo.class);
    }

    /** Of a parcel its own; of an order all its parcels' too; of a return what was taken under its number. */
    List<Photo> list(long warehouseId, PhotoSubject of) {
        String which = of.parcelId() > 0
                ? "p.parcel_id = :id and p.parcel_id > 0"
                : of.orderId() > 0 ? "p.order_id = :id and p.order_id > 0" : "p.document = :document and :id = 0";
        var statement = sql.statement(ROW
                        + " from photo p left join operator o on o.id = p.taken_by where p.warehouse_id = :warehouse and "
                        + which + " order by p.id")
                .bind("warehouse", warehouseId)
                .bind("id", of.parcelId() > 0 ? of.parcelId() : of.orderId());
        return (which.contains(":document") ? statement.bind("document", of.document()) : statement).list(Photo.class);
    }

    /** Of a document and of its parts, by part. */
    List<Photo> under(long warehouseId, String document, int limit) {
        return sql.statement(ROW + """
                          from photo p left join operator o on o.id = p.taken_by
                         where p.warehouse_id = :warehouse
                           and (p.document = :document
                                or p.document ~>=~ (:document || '/') and p.document ~<~ (:document || '0'))
                         order by p.document, p.id limit :limit
                        """)
                .bind("warehouse", warehouseId)
                .bind("document", document)
                .bind("limit", limit)
                .list(Photo.class);
    }

    Optional<byte[]> image(long warehouseId, long photoId) {
        return sql.statement("select bytes from photo_image where warehouse_id = :warehouse and photo_id = :photo")
                .bind("warehouse", warehouseId)
                .bind("photo", photoId)
                .optional(byte[].class);
    }
}
