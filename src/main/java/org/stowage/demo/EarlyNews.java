package org.stowage.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.stowage.channel.ChannelWay;
import org.stowage.channel.ChannelWays;
import org.stowage.outbound.OrderHead;
import org.stowage.shipping.Parcel;
import org.stowage.shipping.Parcels;
import org.stowage.site.Warehouse;
import org.stowage.tracking.CarrierWatch;
import org.stowage.tracking.NewEvent;
import org.stowage.tracking.TrackCode;
import org.stowage.tracking.TrackSource;
import org.stowage.tracking.Tracking;
import org.stowage.tracking.Watch;

/**
 * What the carrier of the early van has said of its parcels so far: most are on their way, one is damaged, one could not be
 * delivered. One shop takes its numbers by file. The instants are those of the handover, so that the same again is nothing new.
 */
@ApplicationScoped
class EarlyNews {

    private static final CarrierWatch PATIENCE = new CarrierWatch(24, 3, 5);

    private final Watch watch;
    private final ChannelWays ways;
    private final Tracking tracking;
    private final Parcels parcels;

    EarlyNews(Watch watch, ChannelWays ways, Tracking tracking, Parcels parcels) {
        this.watch = watch;
        this.ways = ways;
        this.tracking = tracking;
        this.parcels = parcels;
    }

    /** Before anything leaves. */
    void listen(Plan plan, long clerk) {
        watch.put(Building.carrierCode(plan, Building.COMET), PATIENCE, clerk);
        ways.put(new ChannelWay(OwnOrders.CHANNELS.getFirst(), "handed-over", "file", null), null, clerk);
    }

    void tell(Plan plan, Warehouse warehouse, List<OrderHead> shipped) {
        String carrier = Building.carrierCode(plan, Building.COMET);
        List<NewEvent> events = new ArrayList<>();
        for (int i = 0; i < shipped.size(); i++) {
            TrackCode last = i == 0 ? TrackCode.DAMAGED : i == 1 ? TrackCode.FAILED_ATTEMPT : TrackCode.IN_TRANSIT;
            for (Parcel parcel : parcels.ofOrder(warehouse.id(), shipped.get(i).id())) {
                Instant left = parcel.handedOverAt();
                String no = parcel.waybillNo();
                if (left != null && no != null) {
                    events.add(event(parcel, carrier, no, TrackCode.ACCEPTED, left.plusMillis(1), "Picked up 已揽收"));
                    events.add(event(parcel, carrier, no, last, left.plusMillis(2), words(last)));
                }
            }
        }
        tracking.record(warehouse.id(), TrackSource.PUSH, events);
    }

    private static NewEvent event(Parcel parcel, String carrier, String no, TrackCode code, Instant at, String words) {
        return new NewEvent(parcel.id(), carrier, no, code, at, null, words, "", null);
    }

    private static String words(TrackCode code) {
        return switch (code) {
            case DAMAGED -> "Wet and torn at the depot 到分拨中心时破损";
            case FAILED_ATTEMPT -> "Nobody at the address 派送时无人";
            default -> "Left the depot 离开分拨中心";
        };
    }
}
