package org.stowage.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stowage.carrier.Carrier;
import org.stowage.carrier.CarrierScan;
import org.stowage.kernel.Retrying;

/** What a carrier says in its words, turned into events of our parcels. */
@ApplicationScoped
@Transactional
@Retrying
class CarrierNews {

    private final NumberSql numbers;
    private final TrackCodes codes;
    private final Tracking tracking;

    CarrierNews(NumberSql numbers, TrackCodes codes, Tracking tracking) {
        this.numbers = numbers;
        this.codes = codes;
        this.tracking = tracking;
    }

    /**
     * Only numbers that this carrier gave to us and our parcels have now are ours, whatever it says of others.
     *
     * @return how many events were new
     */
    int take(Carrier carrier, TrackSource source, List<CarrierScan> scans) {
        List<String> said = scans.stream().map(CarrierScan::no).distinct().toList();
        Map<String, NumberSql.Ours> ours = numbers.ours(carrier.id(), said).stream()
                .collect(Collectors.toMap(NumberSql.Ours::no, Function.identity(), (older, younger) -> younger));
        Map<Long, List<NewEvent>> events = scans.stream()
                .flatMap(scan -> Stream.ofNullable(ours.get(scan.no()))
                        .map(own -> Map.entry(own.warehouseId(), event(carrier, own, scan))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return events.entrySet().stream()
                .mapToInt(of -> tracking.record(of.getKey(), source, of.getValue()))
                .sum();
    }

    private NewEvent event(Carrier carrier, NumberSql.Ours own, CarrierScan scan) {
        return new NewEvent(
                own.parcelId(),
                carrier.code(),
                scan.no(),
                codes.of(carrier.kind(), scan.rawCode()),
                scan.at(),
                scan.place(),
                scan.text(),
                scan.rawCode(),
                scan.dueAt());
    }
}
