package org.stowage.office;

/** What was asked about last. @param kind item, location, unit, order, parcel or document; empty: nothing yet */
record WhatMemory(String kind, String code) {

    static final WhatMemory NOTHING = new WhatMemory("", "");
}
