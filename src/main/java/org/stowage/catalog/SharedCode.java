package org.stowage.catalog;

import org.stowage.kernel.PageLink;

/** A barcode that another item has too: whoever scans it is asked which one it is. */
public record SharedCode(String code, String sku) {

    public String href() {
        return PageLink.to("/items", sku).toString();
    }
}
