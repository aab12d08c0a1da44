package org.stowage.catalog;

import org.stowage.kernel.PageLink;

/** What lies in one kit. @param quantity base units of the part in one kit */
public record NewPart(String sku, long quantity) {

    public String href() {
        return PageLink.to("/items", sku).toString();
    }
}
