package org.stowage.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.stowage.access.Actor;
import org.stowage.handover.Handovers;
import org.stowage.shipping.Manifest;
import org.stowage.shipping.Manifests;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** Handover sheets: final once the van has left. */
@ApplicationScoped
class ManifestPapers implements Issuable {

    private final Manifests manifests;
    private final Handovers handovers;
    private final Warehouses warehouses;

    ManifestPapers(Manifests manifests, Handovers handovers, Warehouses warehouses) {
        this.manifests = manifests;
        this.handovers = handovers;
        this.warehouses = warehouses;
    }

    @Override
    public IssuedPaper.Kind kind() {
        return IssuedPaper.Kind.MANIFEST;
    }

    @Override
    @Transactional
    public Paper paper(String no, Actor reader) {
        Warehouse at = warehouses.ofNumber(no);
        Manifest manifest = manifests.get(at.id(), no, reader);
        return new Paper(
                at,
                kind(),
                manifest.manifestNo(),
                manifest.isOpen() ? Standing.IN_USE : Standing.FINAL,
                manifest.manifestNo(),
                "parcels",
                new ManifestSheet(at, manifest, manifests.parcels(manifest), handovers.paper(manifest), reader));
    }
}
