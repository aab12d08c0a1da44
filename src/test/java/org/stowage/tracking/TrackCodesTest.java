package org.stowage.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What carriers' codes mean: what they published, and nothing that they did not. */
class TrackCodesTest {

    private final TrackCodes codes = new TrackCodes();

    @ParameterizedTest
    @CsvSource({
        "sf, 50, accepted",
        "sf, 30, in-transit",
        "sf, 44, out-for-delivery",
        "sf, 80, delivered",
        "sf, 70, failed-attempt",
        "sf, 648, returning",
        "kuaidi100, 103, accepted",
        "kuaidi100, 1001, in-transit",
        "kuaidi100, 501, out-for-delivery",
        "kuaidi100, 301, delivered",
        "kuaidi100, 209, damaged",
        "kuaidi100, 4, returned",
        "easypost, in_transit/arrived_at_facility, in-transit",
        "easypost, in_transit/received_at_origin_facility, accepted",
        "easypost, delivered/arrived_at_destination, delivered",
        "easypost, failure/lost, lost",
        "easypost, return_to_sender/return, returning",
    })
    void meansWhatItsCarrierSays(String kind, String raw, String meaning) {
        assertThat(codes.of(kind, raw)).isEqualTo(TrackCode.of(meaning).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "sf, 9999",
        "sf, delivered",
        "kuaidi100, 99",
        "easypost, moonwalk",
        "easypost, moonwalk/delivered",
        "manual, 50"
    })
    void guessesNothing(String kind, String raw) {
        assertThat(codes.of(kind, raw)).isNull();
    }

    @Test
    void aLabelThatIsMadeIsNoScan() {
        assertThat(codes.of("easypost", "pre_transit/label_created")).isNull();
        assertThat(codes.of("kuaidi100", "102")).isNull();
        assertThat(codes.of("sf", "")).isNull();
    }

    @Test
    void everyKindOfCarrierThatTellsHasEveryStationOfTheWay() {
        for (String kind : new String[] {"sf", "kuaidi100", "easypost"}) {
            assertThat(codes.all().stream()
                            .filter(one -> one.kind().equals(kind))
                            .map(TrackCodes.Meaning::code))
                    .as(kind)
                    .contains(
                            TrackCode.ACCEPTED,
                            TrackCode.IN_TRANSIT,
                            TrackCode.OUT_FOR_DELIVERY,
                            TrackCode.DELIVERED,
                            TrackCode.FAILED_ATTEMPT,
                            TrackCode.EXCEPTION,
                            TrackCode.RETURNING);
        }
    }
}
