package org.stowage.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stowage.access.ScopeCodes;

@ApplicationScoped
class OwnerCodes implements ScopeCodes {

    private final OwnerRows rows;

    OwnerCodes(OwnerRows rows) {
        this.rows = rows;
    }

    @Override
    public Kind kind() {
        return Kind.OWNER;
    }

    @Override
    public Optional<Long> idOf(String code) {
        return rows.byCode(code).map(Owner::id);
    }

    @Override
    public String codeOf(long id) {
        return rows.find("id", id).firstResult().code();
    }

    @Override
    public Map<Long, String> all() {
        return rows.listAll().stream().collect(Collectors.toMap(Owner::id, Owner::code));
    }
}
