package org.stowage.app;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** The OpenAPI document tells of the API; pages for people are no part of the contract. */
public class ApiDocument implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() != null) {
            List.copyOf(document.getPaths().getPathItems().keySet()).stream()
                    .filter(path -> !path.startsWith("/api/"))
                    .forEach(document.getPaths()::removePathItem);
        }
    }
}
