package org.stowage.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;

/** Whose goods lie here: the house's own, or those of somebody who rents the work. */
@ApplicationScoped
public class Owners {

    /** The house itself. */
    public static final long OWN = 1;

    private final OwnerRows rows;

    public Owners(OwnerRows rows) {
        this.rows = rows;
    }

    /**
     * @param code null or blank: the house itself
     * @throws Problem unknown-owner
     */
    public long idOf(@Nullable String code) {
        return code == null || code.isBlank() ? OWN : get(code).id();
    }

    public Optional<Owner> find(String code) {
        return rows.byCode(code);
    }

    /** @throws Problem unknown-owner */
    public Owner get(String code) {
        return rows.byCode(code).orElseThrow(() -> Problem.of(CatalogProblem.UNKNOWN_OWNER, code));
    }

    /** @throws Problem unknown-owner */
    public Owner get(long id) {
        return rows.find("id", id)
                .firstResultOptional()
                .orElseThrow(() -> Problem.of(CatalogProblem.UNKNOWN_OWNER, id));
    }

    public List<Owner> page(String after, int limit) {
        return rows.page(after, limit);
    }

    /** A known code gets the name. */
    @Transactional
    @Retrying
    public Owner keep(String code, String name) {
        Owner owner = rows.byCode(code).orElseGet(() -> {
            Owner made = new Owner(code.strip(), name);
            rows.persistAndFlush(made);
            return made;
        });
        owner.rename(name);
        return owner;
    }
}
