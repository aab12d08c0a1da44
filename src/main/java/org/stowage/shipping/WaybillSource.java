package org.stowage.shipping;

/** Where a carrier's waybill numbers come from; one bean for each kind of carrier. Its answer is one number, taken for good. */
interface WaybillSource {

    /** Value of carrier.kind. */
    String kind();

    /** Called inside the transaction that gives the number to a parcel. */
    String take(long warehouseId, Carrier carrier);
}
