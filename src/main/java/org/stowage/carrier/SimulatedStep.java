package org.stowage.carrier;

import java.util.Locale;

/** What a simulated carrier may say of a parcel, in the words of each kind. */
public enum SimulatedStep {
    ACCEPTED("50", "103", "in_transit", "received_at_origin_facility", "已收件 / picked up"),
    MOVING("30", "0", "in_transit", "departed_facility", "离开集散中心 / departed"),
    DELIVERING("44", "5", "out_for_delivery", "out_for_delivery", "正在派送 / out for delivery"),
    SIGNED("80", "3", "delivered", "arrived_at_destination", "已签收 / delivered"),
    FAILED("70", "204", "in_transit", "delivery_exception", "派送不成功 / nobody there"),
    /** A code that nobody published. */
    ODD("9999", "9999", "moonwalk", "unknown", "？？ / something else");

    final String sf;
    final String kuaidi100;
    final String status;
    final String detail;
    final String words;

    SimulatedStep(String sf, String kuaidi100, String status, String detail, String words) {
        this.sf = sf;
        this.kuaidi100 = kuaidi100;
        this.status = status;
        this.detail = detail;
        this.words = words;
    }

    /** As it is typed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
