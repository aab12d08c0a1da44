package org.stowage.waybill;

import static org.stowage.waybill.WaybillEvent.*;
import static org.stowage.waybill.WaybillState.*;

import java.util.List;
import java.util.Optional;

/** The way of a parcel's waybill, whole: what is not a row here does not happen. */
final class WaybillTable {

    /** @param does in words, for docs/waybills.md */
    record Row(WaybillState from, WaybillEvent event, WaybillState to, String does) {}

    static final List<Row> ROWS = List.of(
            new Row(NONE, WANT, WANTED, "the request and its id are written down; a worker asks"),
            new Row(NONE, NUMBER_AT_ONCE, HELD, "a range of ours: the number comes in the same transaction"),
            new Row(WANTED, ASK, REQUESTED, "written down and committed, then the carrier is asked to book"),
            new Row(WANTED, GIVE_UP, VOID, "nobody was asked"),
            new Row(
                    REQUESTED,
                    BOOKED,
                    HELD,
                    "number, route and the carrier's label are kept together; the label is printed"),
            new Row(
                    REQUESTED,
                    WaybillEvent.REFUSED,
                    WaybillState.REFUSED,
                    "the reason is told at the desk and on the page"),
            new Row(REQUESTED, UNCLEAR, REQUESTED, "the carrier is asked what it has, ever more rarely; never to book"),
            new Row(REQUESTED, NOTHING, WANTED, "the carrier has nothing of it: it is asked to book, with the same id"),
            new Row(REQUESTED, GIVE_UP, VOIDING, "first it is asked whether there is a number"),
            new Row(HELD, CLOSE, USED, "the label is on the parcel"),
            new Row(HELD, GIVE_UP, VOIDING, "the carrier is asked to take the number back; it is no live one any more"),
            new Row(USED, GIVE_UP, VOIDING, "the same, until the parcel is on its way"),
            new Row(VOIDING, BOOKED, VOIDING, "there is a number: it is given back"),
            new Row(VOIDING, NOTHING, VOID, "there never was a number"),
            new Row(VOIDING, WaybillEvent.REFUSED, VOID, "there never was a number"),
            new Row(VOIDING, UNCLEAR, VOIDING, "asked again, ever more rarely"),
            new Row(
                    VOIDING,
                    VOIDED,
                    VOID,
                    "the carrier expects no parcel under it; a wanted successor is asked for now"),
            new Row(VOIDING, VOID_REFUSED, VOIDING, "alarm with the reason; no new number until a manager decides"),
            new Row(VOIDING, WRITE_OFF, VOID, "a manager says that the number is dead, and why"),
            new Row(VOIDING, KEEP, HELD, "a manager says that the parcel goes under it after all"),
            new Row(VOID, WANT, WANTED, "another number, under another id"),
            new Row(VOID, NUMBER_AT_ONCE, HELD, "another number of the range"),
            new Row(
                    WaybillState.REFUSED,
                    WANT,
                    WANTED,
                    "after a correction, or from another carrier, under another id"),
            new Row(WaybillState.REFUSED, NUMBER_AT_ONCE, HELD, "from another carrier"),
            new Row(VOID, LATE_NUMBER, VOIDING, "a call thought dead booked after all: its number is given back"),
            new Row(WaybillState.REFUSED, LATE_NUMBER, VOIDING, "the same"));

    private WaybillTable() {}

    static Optional<WaybillState> after(WaybillState state, WaybillEvent event) {
        return ROWS.stream()
                .filter(row -> row.from() == state && row.event() == event)
                .map(Row::to)
                .findFirst();
    }
}
