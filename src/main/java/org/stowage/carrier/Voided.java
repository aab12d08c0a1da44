package org.stowage.carrier;

/** What came of giving a number back. */
public sealed interface Voided {

    /** The carrier expects no parcel under this number any more. */
    record Done() implements Voided {}

    /** It cannot be given back, for example because the carrier has the parcel. */
    record Refused(String code, String text) implements Voided {}

    /** Nobody knows: it may be asked again, a number that is void already is {@link Done}. */
    record Unclear(String why) implements Voided {}
}
