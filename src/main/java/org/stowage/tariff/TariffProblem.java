package org.stowage.tariff;

import org.stowage.kernel.ProblemType;

/** Refusals around cost tables and rules. */
public enum TariffProblem implements ProblemType {
    TARIFF_UNKNOWN(404),
    RULE_UNKNOWN(404),
    REGION_UNFIT(422),
    REGION_TWICE(422),
    ZONE_TWICE(422),
    BANDS_OUT_OF_ORDER(422),
    BAND_UNFIT(422),
    SURCHARGE_EMPTY(422),
    CURRENCY_UNKNOWN(422),
    CURRENCY_DIFFERS(422),
    ENDS_BEFORE_IT_BEGINS(422),
    LESS_THAN_LEAST(422),
    RULE_UNFIT(422),
    NO_CARRIER_ALLOWED(422);

    private final int status;

    TariffProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String room() {
        return Reason.ROOM;
    }
}
