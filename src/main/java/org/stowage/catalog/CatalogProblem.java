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
    INVALID_UNIT(422),
    UNIT_MEANS_TWO(422),
    CODE_MEANS_TWO(422),
    INVALID_PART(422),
    PART_TWICE(422),
    TOO_MANY_PARTS(422),
    UNKNOWN_PART(422),
    KIT_OF_ITSELF(422),
    KIT_IN_KIT(422),
    KIT_IS_PART(422),
    KIT_HAS_STOCK(422),
    KIT_NOT_STOCKED(422),
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
