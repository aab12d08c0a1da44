package org.stowage.boxing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.stowage.kernel.Retrying;

/**
 * What items weigh by experience: the median of the last {@value #KEPT} parcels of a warehouse that held nothing else. It
 * stands in for the catalogue's weight where there is none (after {@value #FEW} parcels), and replaces it after {@value
 * #ENOUGH}: a median is not moved by a parcel that was packed wrong.
 */
@ApplicationScoped
public class ItemWeights {

    static final int KEPT = 15;
    static final int FEW = 3;
    static final int ENOUGH = 10;

    /**
     * Grams of one unit of item {@code i} in a statement that binds {@code :warehouse} and joins {@link #JOIN}; null where
     * nobody knows.
     */
    public static final String GRAMS = """
            case when w.samples >= %d or w.samples >= %d and coalesce(i.weight_grams, 0) = 0 then w.grams
                 else nullif(i.weight_grams, 0) end
            """.formatted(ENOUGH, FEW);

    public static final String JOIN = " left join item_weight w on w.warehouse_id = :warehouse and w.item_id = i.id ";

    /** One unit of an item, as a parcel weighed it. */
    public record Sample(long itemId, long grams) {}

    /** @param samples parcels that it is learned from */
    public record Learned(long samples, long grams) {}

    private final WeightSql sql;

    ItemWeights(WeightSql sql) {
        this.sql = sql;
    }

    /** @param samples oldest first, plausible ones only */
    @Transactional
    @Retrying
    public void learn(long warehouseId, List<Sample> samples) {
        List<Sample> usable =
                samples.stream().filter(sample -> sample.grams() > 0).toList();
        if (!usable.isEmpty()) {
            sql.learn(warehouseId, usable, KEPT);
        }
    }

    @Transactional
    public Optional<Learned> learned(long warehouseId, long itemId) {
        return sql.learned(warehouseId, itemId);
    }
}
