package org.stowage.picking;

import org.stowage.outbound.ShortOutcome;
import org.stowage.task.Message;

/** What the pick dialog says: texts of messages/picking. */
final class PickWords {

    private PickWords() {}

    static Message of(String code, Object... values) {
        return new Message("picking", code, values);
    }

    /** What became of units that were not there, and of the orders that lack them. */
    static Message of(ShortPick ended) {
        if (ended.outcomes().isEmpty()) {
            return of("short-elsewhere", ended.elsewhere());
        }
        for (ShortOutcome outcome : ShortOutcome.values()) {
            if (ended.isOnly(outcome)) {
                return of(code(outcome), ended.missing(), ended.elsewhere());
            }
        }
        int ships = ended.orders(ShortOutcome.SHIPS).size();
        int back = ended.orders(ShortOutcome.GOES_BACK).size();
        return of(
                "short-several", ended.missing(), ships, back, ended.outcomes().size() - ships - back);
    }

    private static String code(ShortOutcome outcome) {
        return switch (outcome) {
            case SHIPS -> "short-shipped";
            case GOES_BACK -> "short-back";
            case WAITS -> "short-missing";
            case KIT_WAITS -> "short-kit";
            case UNPRICED_WAITS -> "short-unpriced";
            case EMPTY_WAITS -> "short-empty";
        };
    }
}
