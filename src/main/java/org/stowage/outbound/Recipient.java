package org.stowage.outbound;

import org.jspecify.annotations.Nullable;

/**
 * Who gets it. Platforms that mask personal data send a token instead of clear text: it is kept as it is, and then no other
 * field is needed.
 *
 * @param country ISO 3166-1 alpha-2
 * @param tokenKind the platform's name for its token, for example cainiao-oaid
 * @param masked the masked text that the platform shows
 */
public record Recipient(
        @Nullable String name,
        @Nullable String company,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String country,
        @Nullable String state,
        @Nullable String province,
        @Nullable String city,
        @Nullable String district,
        @Nullable String address,
        @Nullable String addressLine2,
        @Nullable String postcode,
        @Nullable String token,
        @Nullable String tokenKind,
        @Nullable String masked) {

    public static Recipient ofToken(String token, String tokenKind) {
        return new Recipient(
                null, null, null, null, null, null, null, null, null, null, null, null, token, tokenKind, null);
    }

    public static Recipient of(String name, String phone, String country, String city, String address) {
        return new Recipient(
                name, null, phone, null, country, null, null, city, null, address, null, null, null, null, null);
    }

    boolean isToken() {
        return token != null && !token.isBlank();
    }
}
