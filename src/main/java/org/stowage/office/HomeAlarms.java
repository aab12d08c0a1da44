package org.stowage.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.stowage.access.Actor;
import org.stowage.claim.ClaimAlarm;
import org.stowage.handover.Alarm;
import org.stowage.handover.Alarms;
import org.stowage.shipping.WaybillAlarms;
import org.stowage.site.Warehouse;
import org.stowage.tracking.TrackAlarms;
import org.stowage.transfer.TransferAlarms;

/** What has gone wrong behind the packing desk: at the door, with numbers, on the way, and with what is claimed. */
@ApplicationScoped
class HomeAlarms {

    private final Alarms door;
    private final WaybillAlarms waybills;
    private final TrackAlarms tracks;
    private final ClaimAlarm claims;
    private final TransferAlarms transfers;

    HomeAlarms(Alarms door, WaybillAlarms waybills, TrackAlarms tracks, ClaimAlarm claims, TransferAlarms transfers) {
        this.door = door;
        this.waybills = waybills;
        this.tracks = tracks;
        this.claims = claims;
        this.transfers = transfers;
    }

    List<HomeSql.Count> of(Warehouse in, Actor reader) {
        List<HomeSql.Count> counts = new ArrayList<>();
        List<Alarm> missing = door.of(in, Instant.now(), reader);
        if (!missing.isEmpty()) {
            counts.add(new HomeSql.Count(
                    WaitingKind.MISSES_VAN.word(),
                    missing.size(),
                    missing.getFirst().closedAt()));
        }
        WaybillAlarms.Waiting numbers = waybills.of(in.id());
        counts.add(new HomeSql.Count(WaitingKind.WAYBILLS.word(), numbers.count(), numbers.oldest()));
        TrackAlarms.Waiting onTheWay = tracks.count(in.id());
        counts.add(new HomeSql.Count(WaitingKind.TRACKING.word(), onTheWay.count(), onTheWay.oldest()));
        ClaimAlarm.Due due = claims.of(in.id());
        counts.add(new HomeSql.Count(WaitingKind.CLAIM_DUE.word(), due.claims(), due.since()));
        TransferAlarms.Late late = transfers.of(in.id());
        counts.add(new HomeSql.Count(WaitingKind.TRANSFER_LATE.word(), late.transfers(), late.since()));
        return counts;
    }
}
