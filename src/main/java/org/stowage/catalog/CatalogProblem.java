package org.stowage.catalog;

import org.stowage.kernel.ProblemType;

/** What the catalogue refuses. */
public enum CatalogProblem implements ProblemType {
    UNKNOWN_ITEM(404),
    UNKNOWN_OWNER(404),
    OWNER_EXISTS(409),
    SKU_TAKEN(422),
    INVALID_SKU(422),
    INVALID_GTIN(422),
    INVALID_BARCODE(422),
    INVALID_PACK(422),
    NAME_MISSING(422),
    NEGATIVE_MEASURE(422),
    TEXT_TOO_LONG(422);

    private final int status;

    CatalogProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String room() {
        return "catalog";
    }

    @Override
    public String constraint() {
        return this == OWNER_EXISTS ? "owner_code_unique" : "";
    }
}
