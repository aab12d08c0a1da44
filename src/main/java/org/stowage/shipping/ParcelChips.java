package org.stowage.shipping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stowage.kernel.PageLink;

/** The filters above the list of parcels, each with the number of parcels in the house that it leaves. */
record ParcelChips(Chip all, List<Chip> states, List<Chip> carriers) {

    /** @param count 0: not counted */
    record Chip(String value, long count, boolean chosen, PageLink link) {}

    static ParcelChips of(ParcelQuery asked, List<ParcelPageSql.Tally> inHouse) {
        Map<String, Long> states = new TreeMap<>();
        Map<String, Long> carriers = new TreeMap<>();
        for (ParcelPageSql.Tally one : inHouse) {
            states.merge(one.status(), one.parcels(), Long::sum);
            if (one.parked()) {
                states.merge(ParcelQuery.PARKED, one.parcels(), Long::sum);
            }
            if (one.carrier() != null) {
                carriers.merge(one.carrier(), one.parcels(), Long::sum);
            }
        }
        List<Chip> chips = new ArrayList<>();
        for (String state : ParcelQuery.STATES) {
            chips.add(state(state, states, asked));
        }
        chips.add(state(ParcelQuery.PARKED, states, asked));
        chips.add(state(ParcelQuery.PRINTING, states, asked));
        if (asked.carrier() != null) {
            carriers.putIfAbsent(asked.carrier(), 0L);
        }
        return new ParcelChips(
                new Chip(
                        "",
                        inHouse.stream().mapToLong(ParcelPageSql.Tally::parcels).sum(),
                        asked.isPlain(),
                        PageLink.to("/parcels")),
                chips,
                carriers.entrySet().stream()
                        .map(one -> {
                            boolean chosen = one.getKey().equals(asked.carrier());
                            return new Chip(
                                    one.getKey(),
                                    one.getValue(),
                                    chosen,
                                    asked.withCarrier(chosen ? null : one.getKey()));
                        })
                        .toList());
    }

    private static Chip state(String state, Map<String, Long> counts, ParcelQuery asked) {
        boolean chosen = state.equals(asked.status());
        return new Chip(state, counts.getOrDefault(state, 0L), chosen, asked.withStatus(chosen ? null : state));
    }
}
