package org.stowage.site;

import org.jspecify.annotations.Nullable;

/** Who sends, as printed on labels and waybills of a warehouse. */
public record Sender(
        @Nullable String name,
        @Nullable String company,
        @Nullable String phone,
        @Nullable String country,
        @Nullable String province,
        @Nullable String city,
        @Nullable String district,
        @Nullable String address,
        @Nullable String postcode) {

    public static final Sender UNKNOWN = new Sender(null, null, null, null, null, null, null, null, null);

    /** @param column as the warehouse's row keeps it */
    public static Sender read(String column) {
        return SenderColumn.read(column);
    }
}
