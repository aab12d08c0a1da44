package org.stowage.shipping;

/** The parcel on the plate of the weigh-out station. @param parcelId 0: none @param grams what was weighed and cannot be right */
record WeighMemory(long parcelId, String parcelNo, String orderNo, long grams) {

    static final WeighMemory NOTHING = new WeighMemory(0, "", "", 0);

    WeighMemory off(long weighed) {
        return new WeighMemory(parcelId, parcelNo, orderNo, weighed);
    }
}
