package org.stowage.report;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stowage.outbound.Recipient;
import org.stowage.site.Sender;

/** One of both sides of the border, in clear: customs take no masked name. @param country ISO 3166-1 alpha-2 */
record CustomsParty(String name, String street, String town, String country, String phone) {

    static CustomsParty of(Sender from) {
        return new CustomsParty(
                line(from.company(), from.name()),
                line(from.address(), from.district()),
                line(from.postcode(), from.city(), from.province()),
                line(from.country()).toUpperCase(Locale.ROOT),
                line(from.phone()));
    }

    static CustomsParty of(Recipient to) {
        return new CustomsParty(
                line(to.name(), to.company()),
                line(to.address(), to.addressLine2(), to.district()),
                line(to.postcode(), to.city(), to.state(), to.province()),
                line(to.country()).toUpperCase(Locale.ROOT),
                line(to.phone()));
    }

    boolean isComplete() {
        return Stream.of(name, street, town, country).noneMatch(String::isEmpty);
    }

    Map<String, String> data() {
        String spoken = Locale.of("", country).getDisplayCountry(Locale.ENGLISH);
        return Map.of(
                "name",
                name,
                "street",
                street,
                "town",
                town,
                "country",
                spoken.toUpperCase(Locale.ROOT),
                "phone",
                phone);
    }

    private static String line(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(part -> part != null && !part.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(" "));
    }
}
