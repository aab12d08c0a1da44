package org.stowage.violations.access;

import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.ws.rs.GET;
import org.stowage.violations.kernel.Below;

/** Breaks: no associations; the warehouse leads the key; every address is guarded. No entity, so that Hibernate passes by. */
@MappedSuperclass
class LonelyRow {

    long warehouseId;

    @ManyToOne
    Below other = new Below();

    @GET
    public String open() {
        return "to everybody";
    }
}
