package org.stowage.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
class ItemRows implements PanacheRepositoryBase<Item, Long> {

    List<Item> bySkuKeys(Collection<String> keys) {
        return list("upper(sku) in ?1", keys);
    }

    List<Item> byIds(Collection<Long> ids) {
        return list("id in ?1", ids);
    }

    /** In the order of their skus, after the given one. */
    List<Item> page(String afterKey, int limit) {
        return find("upper(sku) > ?1 order by upper(sku)", afterKey)
                .range(0, limit - 1)
                .list();
    }
}
