package org.stowage.tariff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which zone a place is in: the region that says most about it decides. */
record ZoneMap(List<Entry> entries) {

    record Entry(Region region, Zone zone) {}

    static ZoneMap of(List<Zone> zones) {
        List<Entry> entries = new ArrayList<>();
        for (Zone zone : zones) {
            for (String region : zone.regions()) {
                Region.read(region).ifPresent(read -> entries.add(new Entry(read, zone)));
            }
        }
        entries.sort(
                Comparator.comparingInt((Entry entry) -> entry.region().says()).reversed());
        return new ZoneMap(List.copyOf(entries));
    }

    Optional<Zone> of(Destination place) {
        return entries.stream()
                .filter(entry -> entry.region().holds(place))
                .map(Entry::zone)
                .findFirst();
    }
}
