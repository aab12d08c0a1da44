package org.stowage.integration;

import org.stowage.kernel.ProblemType;

/** Why a file, a row of it or a webhook is refused. The slugs are what programs read in {@code rejected[].code}. */
enum IntegrationProblem implements ProblemType {
    UNKNOWN_IMPORT_KIND(404),
    UNKNOWN_MAPPING(404),
    BROKEN_MAPPING(422),
    OTHER_MAPPING_KIND(422),
    FILE_MISSING(400),
    FILE_EMPTY(422),
    FILE_UNREADABLE(400),
    BROKEN_QUOTES(400),
    NOT_TEXT(400),
    UNKNOWN_ENCODING(400),
    OLD_EXCEL_FORMAT(400),
    TOO_MUCH_IN_FILE(422),
    ROW_TOO_LONG(422),
    UNKNOWN_COLUMN(422),
    MISSING_COLUMN(422),
    DOUBLE_COLUMN(422),
    VALUE_TOO_LONG(422),
    NOT_A_NUMBER(422),
    NOT_A_DATE(422),
    NOT_YES_OR_NO(422),
    UNKNOWN_CHOICE(422),
    CONFLICTING_VALUE(422),
    DOCUMENT_REJECTED(422),
    WAREHOUSE_NOT_NAMED(422),
    UNKNOWN_WAREHOUSE(422),
    UNKNOWN_LOCATION(422),
    UNKNOWN_SKU(422),
    UNKNOWN_COUNT(422),
    UNKNOWN_OWNER(422),
    BROKEN_PART(422),
    UNKNOWN_UNIT(422),
    BROKEN_PACK(422),
    LOT_NEEDED(422),
    SERIAL_OF_ONE_UNIT(422),
    UNIT_NOT_KEPT(422),
    RECEIPT_OTHERWISE(422),
    OPENED_OTHERWISE(422),
    RETURN_UNKNOWN_ORDER(422),
    RETURN_OTHERWISE(422),
    TARIFF_FOR_MANAGERS(422),
    TARIFF_ROW(422),
    FILTERED(422),
    NOT_GOODS(422),
    STOCK_WRITE_OFF(422),
    WEBHOOK_MALFORMED(422),
    WEBHOOK_HTTPS(422),
    WEBHOOK_PRIVATE(422),
    WEBHOOK_UNKNOWN_HOST(422),
    TOO_MANY_WEBHOOKS(422),
    WEBHOOK_EVENT(422);

    private final int status;

    IntegrationProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String room() {
        return "integration";
    }
}
