package org.stowage.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Problem.Fault;

/** Events that people, files and programs of ours bring: all of a request, or, with every fault named, none. */
@ApplicationScoped
public class SaidEvents {

    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration AHEAD = Duration.ofDays(1);

    /** @param recorded how many were new; @param known how many had been told before */
    public record Result(int recorded, int known) {}

    private final NumberSql numbers;
    private final TrackCodes codes;
    private final Watch watch;
    private final Tracking tracking;

    SaidEvents(NumberSql numbers, TrackCodes codes, Watch watch, Tracking tracking) {
        this.numbers = numbers;
        this.codes = codes;
        this.watch = watch;
        this.tracking = tracking;
    }

    /** @throws Problem parcel-not-named, not-found, track-code-unknown, track-time-impossible, parcel-without-number */
    @Transactional
    public Result record(long warehouseId, TrackSource source, List<SaidEvent> said) {
        List<Fault> faults = new ArrayList<>();
        List<NewEvent> events = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            Optional<NewEvent> event = event(warehouseId, said.get(i), "/events/" + i, faults);
            event.ifPresent(events::add);
        }
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
        int fresh = tracking.record(warehouseId, source, events);
        return new Result(fresh, events.size() - fresh);
    }

    /** Empty with a fault, or several. */
    public Optional<NewEvent> event(long warehouseId, SaidEvent said, String pointer, List<Fault> faults) {
        int before = faults.size();
        NumberSql.Named parcel = parcel(warehouseId, said, pointer, faults);
        TrackCode code = code(said, parcel, pointer, faults);
        if (said.at().isBefore(FIRST) || said.at().isAfter(Instant.now().plus(AHEAD))) {
            faults.add(Problem.fault(pointer + "/at", TrackProblem.TRACK_TIME_IMPOSSIBLE, said.at()));
        }
        if (faults.size() > before || parcel == null || parcel.carrier() == null || parcel.waybillNo() == null) {
            return Optional.empty();
        }
        return Optional.of(new NewEvent(
                parcel.parcelId(),
                parcel.carrier(),
                parcel.waybillNo(),
                code,
                said.at(),
                said.place(),
                said.text() == null ? "" : said.text(),
                said.rawCode() == null ? "" : said.rawCode(),
                null));
    }

    private NumberSql.@Nullable Named parcel(long warehouseId, SaidEvent said, String pointer, List<Fault> faults) {
        String no = said.parcel();
        String waybill = said.waybillNo();
        if (no == null && (waybill == null || said.carrier() == null)) {
            faults.add(Problem.fault(pointer, TrackProblem.PARCEL_NOT_NAMED));
            return null;
        }
        Optional<NumberSql.Named> found = no != null
                ? numbers.parcel(warehouseId, no)
                : numbers.waybill(warehouseId, String.valueOf(said.carrier()), String.valueOf(waybill));
        if (found.isEmpty()) {
            faults.add(Problem.fault(
                    pointer + (no != null ? "/parcel" : "/waybillNo"),
                    KernelProblem.NOT_FOUND,
                    no != null ? no : String.valueOf(waybill)));
        } else if (found.get().waybillNo() == null) {
            faults.add(Problem.fault(
                    pointer + "/parcel",
                    TrackProblem.PARCEL_WITHOUT_NUMBER,
                    found.get().parcelNo()));
        }
        return found.orElse(null);
    }

    private @Nullable TrackCode code(
            SaidEvent said, NumberSql.@Nullable Named parcel, String pointer, List<Fault> faults) {
        String text = said.code();
        if (text != null) {
            Optional<TrackCode> code = TrackCode.of(text);
            if (code.isEmpty()) {
                String all =
                        Arrays.stream(TrackCode.values()).map(TrackCode::text).collect(Collectors.joining(", "));
                faults.add(Problem.fault(pointer + "/code", TrackProblem.TRACK_CODE_UNKNOWN, text, all));
            }
            return code.orElse(null);
        }
        String raw = said.rawCode();
        return raw == null || parcel == null || parcel.carrier() == null
                ? null
                : codes.of(watch.carrier(parcel.carrier()).kind(), raw);
    }
}
