package org.stowage.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stowage.access.ScopeCodes;

@ApplicationScoped
class WarehouseCodes implements ScopeCodes {

    private final WarehouseRows rows;

    WarehouseCodes(WarehouseRows rows) {
        this.rows = rows;
    }

    @Override
    public Kind kind() {
        return Kind.WAREHOUSE;
    }

    @Override
    public Optional<Long> idOf(String code) {
        return rows.byCode(code).map(Warehouse::id);
    }

    @Override
    public String codeOf(long id) {
        return rows.find("id", id).firstResult().code();
    }

    @Override
    public Map<Long, String> all() {
        return rows.listAll().stream().collect(Collectors.toMap(Warehouse::id, Warehouse::code));
    }
}
