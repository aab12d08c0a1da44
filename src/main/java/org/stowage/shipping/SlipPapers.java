package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.stowage.site.Warehouse;

/** The packing slip of a parcel as a file, for rooms that hand papers on. */
@ApplicationScoped
public class SlipPapers {

    private static final String PAPER = "a4";

    private final ParcelPapers papers;
    private final Parcels parcels;

    SlipPapers(ParcelPapers papers, Parcels parcels) {
        this.papers = papers;
        this.parcels = parcels;
    }

    /** A PDF of A4 pages. @throws org.stowage.kernel.Problem parcel-unknown */
    public byte[] pdf(Warehouse warehouse, String parcelNo, Locale language) {
        return papers.slips(warehouse, List.of(parcels.get(warehouse.id(), parcelNo)), PAPER, language);
    }
}
