package org.stowage.carrier;

/** The carrier does not know us: no parcel is at fault, the account must be put right. */
final class SettingFault {

    /** Leads the code of every such refusal, so that people and programs tell it from one about the parcel. */
    static final String MARK = "account:";

    private SettingFault() {}

    static Booked.Refused refused(String code, String text) {
        return Booked.Refused.of(MARK + code, text);
    }
}
