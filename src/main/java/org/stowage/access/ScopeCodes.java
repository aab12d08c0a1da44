package org.stowage.access;

import java.util.Map;
import java.util.Optional;

/** Warehouses and owners by the codes that people know; told by the rooms above that own them. */
public interface ScopeCodes {

    /** What a role may be bound to. */
    enum Kind {
        WAREHOUSE,
        OWNER
    }

    Kind kind();

    Optional<Long> idOf(String code);

    String codeOf(long id);

    /** All of them, by their numbers. */
    Map<Long, String> all();
}
