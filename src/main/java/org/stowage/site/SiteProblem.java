package org.stowage.site;

import org.stowage.kernel.ProblemType;

/** What the site refuses. */
public enum SiteProblem implements ProblemType {
    UNKNOWN_WAREHOUSE(404),
    NO_WAREHOUSE(404),
    UNKNOWN_LOCATION(404),
    WAREHOUSE_EXISTS(422),
    INVALID_WAREHOUSE_CODE(422),
    INVALID_LOCATION_CODE(422),
    INVALID_TIMEZONE(422),
    NAME_MISSING(422),
    KIND_IS_RESERVED(422),
    LOCATION_HOLDS_STOCK(422),
    NEGATIVE_MEASURE(422),
    TEXT_TOO_LONG(422),
    INVALID_RANGE(422),
    DOUBLE_LOCATION(422),
    TOO_MANY_LOCATIONS(422);

    private final int status;

    SiteProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String room() {
        return "site";
    }

    @Override
    public String constraint() {
        return this == WAREHOUSE_EXISTS ? "warehouse_code_unique" : "";
    }
}
