package org.stowage.carrier;

import org.jspecify.annotations.Nullable;

/**
 * Where a consignment is fetched or brought to, in clear text or as the token of a platform that hides it.
 *
 * @param country ISO 3166-1 alpha-2
 * @param province 省, or the state of countries that have them
 * @param street all below the district: 街道, building, unit, room
 * @param tokenKind the platform's name for its token, for example cainiao-oaid
 */
public record Address(
        @Nullable String name,
        @Nullable String company,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String country,
        @Nullable String province,
        @Nullable String city,
        @Nullable String district,
        @Nullable String street,
        @Nullable String street2,
        @Nullable String postcode,
        @Nullable String token,
        @Nullable String tokenKind) {

    public static final Address UNKNOWN =
            new Address(null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** Names no field: what is logged names nobody. */
    @Override
    public String toString() {
        return "Address";
    }
}
