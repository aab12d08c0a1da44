package org.stowage.photo;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;

/** Evidence of the house: kept, found again, shown. Nobody changes a photo. */
@ApplicationScoped
public class Photos {

    private final PhotoSql sql;
    private final List<PhotoSubjects> subjects;

    Photos(PhotoSql sql, @All List<PhotoSubjects> subjects) {
        this.sql = sql;
        this.subjects = subjects;
    }

    /** Those of one parcel, oldest first: what a claim encloses. */
    @Transactional
    public List<Photo> of(long warehouseId, long parcelId) {
        return sql.list(warehouseId, new PhotoSubject("", 0, parcelId));
    }

    /** By parcel, waybill, order or return. @throws Problem no-such-subject */
    @Transactional
    public List<Photo> of(long warehouseId, String no) {
        return sql.list(warehouseId, subject(warehouseId, no));
    }

    /** Those of a document and of its parts (W1-C12 and W1-C12/A-01-1), by part. */
    @Transactional
    public List<Photo> under(long warehouseId, String document, int limit) {
        return sql.under(warehouseId, document, limit);
    }

    /** The JPEG; empty: there is none, or its time is over. */
    @Transactional
    public Optional<byte[]> image(long warehouseId, long photoId) {
        return sql.image(warehouseId, photoId);
    }

    /** @param picture read before: that takes longer than a transaction should. @throws Problem no-such-subject */
    @Transactional
    public Photo keep(
            long warehouseId, String no, PhotoMoment moment, @Nullable String note, Picture picture, long actorId) {
        return sql.insert(warehouseId, subject(warehouseId, no), moment, note, picture, actorId);
    }

    private PhotoSubject subject(long warehouseId, String no) {
        return subjects.stream()
                .flatMap(known -> known.find(warehouseId, no.strip()).stream())
                .findFirst()
                .orElseThrow(() -> Problem.of(PhotoProblem.NO_SUCH_SUBJECT, no));
    }
}
