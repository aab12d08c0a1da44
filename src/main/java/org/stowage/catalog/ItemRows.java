package org.stowage.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
class ItemRows implements PanacheRepositoryBase<Item, Long> {

    List<Item> bySkuKeys(Collection<String> keys) {
        return inOneArray("select * from item where upper(sku) = any(?1)", keys.toArray(String[]::new));
    }

    List<Item> byIds(Collection<Long> ids) {
        return inOneArray("select * from item where id = any(?1)", ids.toArray(Long[]::new));
    }

    /** Hibernate would write and translate its query anew for each number of values. */
    @SuppressWarnings("unchecked") // a native query of an entity has no typed form
    private List<Item> inOneArray(String query, Object values) {
        return getEntityManager()
                .createNativeQuery(query, Item.class)
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
