package org.stowage.tariff;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a consignment goes, as cost tables name places; what nobody knows is empty. {@link #of} is the only way to one.
 *
 * @param country ISO 3166-1 alpha-2
 * @param province of China without 省, 市 or 自治区; a state elsewhere
 */
public record Destination(String country, String province, String city, String district, String postcode) {

    /**
     * @param country null or empty: the warehouse's own, or China where the province is one of its
     * @param home country of the warehouse
     */
    public static Destination of(
            @Nullable String country,
            @Nullable String province,
            @Nullable String city,
            @Nullable String district,
            @Nullable String postcode,
            @Nullable String home) {
        String zip = PlaceNames.postcode(postcode);
        String named = PlaceNames.country(country);
        String region = PlaceNames.province(PlaceNames.CHINA, province);
        if (named.isEmpty()) {
            boolean chinese = !region.isEmpty() && Provinces.named(region).isPresent();
            named = chinese ? PlaceNames.CHINA : PlaceNames.country(home);
        }
        if (!named.equals(PlaceNames.CHINA)) {
            region = PlaceNames.province(named, province);
        } else if (region.isEmpty()) {
            // 北京市 stands in the city's field of many shops
            region = Provinces.named(PlaceNames.city(city))
                    .or(() -> Provinces.ofPostcode(zip))
                    .orElse("");
        }
        return new Destination(named, region, PlaceNames.city(city), PlaceNames.district(district), zip);
    }

    /** For people, and no nearer than the town: {@code CN 广东 深圳}. */
    public String text() {
        return Stream.of(country, province, city)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
