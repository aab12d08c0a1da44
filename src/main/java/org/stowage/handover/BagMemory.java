package org.stowage.handover;

/** What bagging remembers. @param lpn of the bag that is filled; @param asked what is to be taken out of it, if the answer is yes */
record BagMemory(String lpn, String asked) {

    static final BagMemory NOTHING = new BagMemory("", "");
}
