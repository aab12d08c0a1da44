package org.stowage.waybill;

/** What happens to a waybill. */
enum WaybillEvent {
    WANT,
    NUMBER_AT_ONCE,
    ASK,
    BOOKED,
    REFUSED,
    NOTHING,
    UNCLEAR,
    CLOSE,
    GIVE_UP,
    VOIDED,
    VOID_REFUSED,
    WRITE_OFF,
    KEEP,
    LATE_NUMBER;

    String words() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
