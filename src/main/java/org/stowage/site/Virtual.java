package org.stowage.site;

/** The ways into and out of the world: one virtual location each in every warehouse. */
public enum Virtual {
    SUPPLIER,
    CUSTOMER,
    SCRAP,
    /** Packing material that was used up. */
    CONSUMED,
    /** Found and lost. */
    COUNT,
    /** On the road between two warehouses. */
    TRANSIT;

    /** The code of its location; people cannot make such codes. */
    public String code() {
        return "~" + name();
    }
}
