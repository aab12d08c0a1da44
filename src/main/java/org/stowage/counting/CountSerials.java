package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.stowage.catalog.Item;
import org.stowage.catalog.Items;
import org.stowage.site.WarehouseKey;
import org.stowage.stock.Serials;
import org.stowage.task.Desk;

/** Single units by their serials: which were read that the book has elsewhere, and which it has here that nobody read. */
@ApplicationScoped
class CountSerials {

    private final Counting counting;
    private final Serials serials;
    private final Items items;

    CountSerials(Counting counting, Serials serials, Items items) {
        this.counting = counting;
        this.serials = serials;
        this.items = items;
    }

    /** Foreign ones, and where the count is open missing ones, as a sentence names them. */
    List<String> strays(WarehouseKey at, CountPlace place, Desk desk) {
        Map<String, List<String>> read = counting.tallied(at, place.id(), desk.actor()).stream()
                .filter(tally -> !tally.serials().isEmpty())
                .collect(Collectors.groupingBy(
                        TallyView::sku,
                        TreeMap::new,
                        Collectors.flatMapping(tally -> tally.serials().stream(), Collectors.toList())));
        List<String> strays = new ArrayList<>();
        read.forEach((sku, numbers) -> {
            Item item = items.bySku(sku).orElseThrow();
            List<String> booked = serials.at(at.id(), place.locationId(), item.id());
            numbers.stream()
                    .filter(number -> !booked.contains(number))
                    .forEach(number ->
                            strays.add(CountWords.of("serial-foreign", number).text(desk.language())));
            if (!place.blind()) {
                booked.stream()
                        .filter(number -> !numbers.contains(number))
                        .forEach(number -> strays.add(
                                CountWords.of("serial-missing", number).text(desk.language())));
            }
        });
        return strays;
    }

    /** One that the book has here and nobody has read yet; empty where none is known. */
    String next(WarehouseKey at, CountPlace place, CountHand hand) {
        return serials.at(at.id(), place.locationId(), hand.itemId()).stream()
                .filter(number -> !hand.serials().contains(number))
                .findFirst()
                .orElse("");
    }
}
