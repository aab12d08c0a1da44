package org.stowage.station;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.stowage.access.Roles;
import org.stowage.barcode.BarcodeDrawing;
import org.stowage.barcode.SymbolPath;
import org.stowage.barcode.Symbology;
import org.stowage.site.CurrentWarehouse;
import org.stowage.site.Warehouse;

/** The codes of the stations, to be printed and stuck onto the desks: a scanner or an operator takes its place by them. */
@Path("/stations/codes")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.MANAGER)
class StationCodesPages {

    record Sign(String code, String name, SymbolPath symbol) {}

    @CheckedTemplate(basePath = "station")
    record StationCodesPage(String warehouse, List<Sign> signs) implements TemplateInstance {}

    private final CurrentWarehouse here;
    private final Stations stations;

    StationCodesPages(CurrentWarehouse here, Stations stations) {
        this.here = here;
        this.stations = stations;
    }

    @GET
    public TemplateInstance all() {
        Warehouse warehouse = here.get();
        return new StationCodesPage(
                warehouse.code(),
                stations.all(warehouse.id()).stream()
                        .map(station -> new Sign(
                                station.code(),
                                station.name(),
                                SymbolPath.of(BarcodeDrawing.draw(Symbology.CODE128, "S-" + station.code()))))
                        .toList());
    }
}
