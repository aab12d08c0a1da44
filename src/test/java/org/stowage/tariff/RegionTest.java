package org.stowage.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Places as shops write them, in the zones that contracts write. */
class RegionTest {

    @ParameterizedTest
    @CsvSource({
        "CN/广东, CN, 广东省, 深圳市, , true",
        "广东, CN, Guangdong Province, Shenzhen, , true",
        "CN/Guangdong, CN, 广东, 深圳, , true",
        "CN/广东/深圳, CN, 广东省, 深圳市, , true",
        "广东/深圳, CN, 广东省, 广州市, , false",
        "CN/内蒙古, CN, 内蒙古自治区, 呼和浩特市, , true",
        "CN/北京, CN, , 北京市, , true",
        "CN/西藏, CN, , , 850000, true",
        "CN/陕西, CN, Shaanxi, Xi'an, , true",
        "CN/山西, CN, Shaanxi, Xi'an, , false",
        "CN/山西, CN, Shanxi Sheng, Taiyuan, , true",
        "CN, , 浙江省, 杭州市, , true",
        "US/CA, us, ca, Los Angeles, 90001, true",
        "US:900, US, CA, Los Angeles, 90001-1234, true",
        "US:900-935, US, CA, Fresno, 93650, false",
        "US:900-935, US, CA, Bakersfield, 93501, true",
        "GB:BT, GB, , Belfast, bt1 5gs, true",
        "DE, AT, , Wien, 1010, false",
        "*, BR, SP, São Paulo, , true"
    })
    void holds(
            String region,
            @Nullable String country,
            @Nullable String province,
            @Nullable String city,
            @Nullable String postcode,
            boolean holds) {
        Destination place = Destination.of(country, province, city, null, postcode, "DE");
        assertThat(Region.read(region).orElseThrow().holds(place)).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "China", "CN/", "CN:", "US:935-900", "US:90-935", "C", "CN/广东/深圳/宝安/西乡", "地球"})
    void whatIsNoPlaceIsRefused(String text) {
        assertThat(Region.read(text)).isEmpty();
    }

    @Test
    void theRegionThatSaysMostDecides() {
        ZoneMap zones = ZoneMap.of(List.of(
                CostTables.zone("rest", null, List.of("*"), CostTables.band(null, "9")),
                CostTables.zone("country", null, List.of("CN"), CostTables.band(null, "5")),
                CostTables.zone("city", null, List.of("CN/广东/深圳"), CostTables.band(null, "1")),
                CostTables.zone("province", null, List.of("CN/广东"), CostTables.band(null, "2")),
                CostTables.zone("codes", null, List.of("CN:5181"), CostTables.band(null, "3"))));
        assertThat(name(zones, CostTables.to("广东", "深圳"))).isEqualTo("city");
        assertThat(name(zones, CostTables.to("广东", "珠海"))).isEqualTo("province");
        assertThat(name(zones, CostTables.to("河北", "保定"))).isEqualTo("country");
        assertThat(name(zones, Destination.of("CN", "广东", "深圳", null, "518101", null)))
                .isEqualTo("codes");
        assertThat(name(zones, Destination.of("FR", null, "Paris", null, "75001", null)))
                .isEqualTo("rest");
    }

    private static String name(ZoneMap zones, Destination place) {
        return zones.of(place).orElseThrow().name();
    }

    @Test
    void everyFaultOfATableIsNamed() {
        CostTable broken = new CostTable(
                "SF",
                "1",
                Level.EXPRESS,
                null,
                CostTables.DAY,
                CostTables.DAY.minusDays(1),
                "ABC",
                null,
                null,
                null,
                List.of(
                        CostTables.zone(
                                "1",
                                1,
                                List.of("CN/广东", "nowhere"),
                                CostTables.band(1_000L, "1"),
                                CostTables.band(500L, "2")),
                        CostTables.zone("1", 1, List.of("广东"), CostTables.band(null, "1"), CostTables.band(5L, "2")),
                        CostTables.zone(
                                "3",
                                1,
                                List.of("US:90-95", "US:93"),
                                new Band(null, BigDecimal.ONE, 1_000L, null, null))),
                List.of(CostTables.extra("nothing", null, null, null)));
        assertThat(CostTableCheck.faults(broken))
                .extracting(fault -> fault.pointer() + " " + fault.type().slug())
                .containsExactlyInAnyOrder(
                        "/currency currency-unknown",
                        "/validTo ends-before-it-begins",
                        "/zones/0/regions region-unfit",
                        "/zones/0/bands/1/upToGrams bands-out-of-order",
                        "/zones/1/name zone-twice",
                        "/zones/1/regions region-twice",
                        "/zones/1/bands/0/upToGrams bands-out-of-order",
                        "/zones/2/regions region-twice",
                        "/zones/2/bands/0/nextGrams band-unfit",
                        "/surcharges/0/amount surcharge-empty");
    }
}
