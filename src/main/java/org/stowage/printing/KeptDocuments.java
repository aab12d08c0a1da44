package org.stowage.printing;

import java.util.Optional;

/** Where labels of others are kept; implemented by whoever got them. */
public interface KeptDocuments {

    /** @param id as the print job's data names it */
    Optional<KeptDocument> find(long warehouseId, String id);
}
