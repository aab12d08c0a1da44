package org.stowage.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Sql;

/** The locations of a warehouse in the order in which people walk past them. */
@ApplicationScoped
public class Walk {

    /** One location on it. */
    public record Stop(
            String code,
            @Nullable String zone,
            LocationKind kind,
            @Nullable String level) {}

    private record Mark(long sequence, String code) {}

    private final Sql sql;
    private final Locations locations;

    public Walk(Sql sql, Locations locations) {
        this.sql = sql;
        this.locations = locations;
    }

    /**
     * @param most no more than so many
     * @throws Problem unknown-location where from or to is none
     */
    @Transactional
    public List<Stop> along(long warehouseId, Stretch stretch, int most) {
        Mark from = mark(warehouseId, stretch.from(), "/from");
        Mark to = mark(warehouseId, stretch.to(), "/to");
        return sql.statement("""
                        select l.code, z.code as zone, l.kind, l.level
                          from location l
                          left join zone z on z.warehouse_id = l.warehouse_id and z.id = l.zone_id
                         where l.warehouse_id = :warehouse and l.kind <> 'virtual'
                           and (cast(:kind as text) is null or l.kind = :kind)
                           and (cast(:zone as text) is null or upper(z.code) = upper(:zone))
                           and (cast(:pattern as text) is null or l.code like :pattern)
                           and (cast(:from as text) is null or (l.sequence, l.code) >= (:fromSequence, :from))
                           and (cast(:to as text) is null or (l.sequence, l.code) <= (:toSequence, :to))
                         order by l.sequence, l.code limit :most
                        """)
                .bind("warehouse", warehouseId)
                .bind("kind", stretch.kind() == null ? null : DatabaseName.of(stretch.kind()))
                .bind("zone", stretch.zone() == null ? null : stretch.zone().strip())
                .bind("pattern", stretch.pattern())
                .bind("from", from == null ? null : from.code())
                .bind("fromSequence", from == null ? 0 : from.sequence())
                .bind("to", to == null ? null : to.code())
                .bind("toSequence", to == null ? 0 : to.sequence())
                .bind("most", most)
                .list(Stop.class);
    }

    /** The codes of the zones, sorted. */
    @Transactional
    public List<String> zones(long warehouseId) {
        return sql.statement("select code from zone where warehouse_id = :warehouse order by code")
                .bind("warehouse", warehouseId)
                .list(String.class);
    }

    private @Nullable Mark mark(long warehouseId, @Nullable String code, String field) {
        if (code == null || code.isBlank()) {
            return null;
        }
        Location place = locations
                .find(warehouseId, code)
                .orElseThrow(() ->
                        Problem.of(SiteProblem.UNKNOWN_LOCATION, code.strip()).at(field));
        return new Mark(place.sequence(), place.code());
    }
}
