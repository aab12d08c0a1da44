package org.stowage.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.hibernate.StatelessSession;

@ApplicationScoped
class ItemRows implements PanacheRepositoryBase<Item, Long> {

    private final StatelessSession reader;

    ItemRows(StatelessSession reader) {
        this.reader = reader;
    }

    List<Item> bySkuKeys(Collection<String> keys) {
        return inOneArray("""
                select i.* from unnest(cast(?1 as text[])) as n (key) join item i on upper(i.sku) = n.key
                """, keys.stream().distinct().toArray(String[]::new));
    }

    List<Item> byIds(Collection<Long> ids) {
        return inOneArray("""
                select i.* from unnest(cast(?1 as bigint[])) as n (id) join item i on i.id = n.id
                """, ids.stream().distinct().toArray(Long[]::new));
    }

    /**
     * Hibernate would write and translate its query anew for each number of values, and look through thousands of items for
     * changes before each later statement, where nobody changes any.
     */
    private List<Item> inOneArray(String query, Object values) {
        return reader.createNativeQuery(query, Item.class)
                .setParameter(1, values)
                .getResultList();
    }

    /** In the order of their skus, after the given one. */
    List<Item> page(String afterKey, int limit) {
        return find("upper(sku) > ?1 order by upper(sku)", afterKey)
                .range(0, limit - 1)
                .list();
    }
}
