package org.stowage.outbound;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Units of a line that the customer does not want any more. Those that nobody has picked go first. */
record TakenBack(OrderLineSql.Row line, long units) {

    long unpicked() {
        return Math.min(units, line.unpicked());
    }

    /** They lie in a tote or a parcel. */
    long picked() {
        return units - unpicked();
    }

    /** What no packer has to take out, by line. */
    static Map<Long, Long> free(Collection<TakenBack> all) {
        Map<Long, Long> free = new TreeMap<>();
        all.stream()
                .filter(one -> one.unpicked() > 0)
                .forEach(one -> free.put(one.line().id(), one.unpicked()));
        return free;
    }

    static long units(Collection<TakenBack> all) {
        return all.stream().mapToLong(TakenBack::units).sum();
    }
}
