package org.stowage.station;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Roles;
import org.stowage.barcode.BarcodeParser;
import org.stowage.kernel.Readers;

/** Reads a code for whoever wants to know what Stowage makes of it; nothing is looked up and nothing is done. */
@Path("/api/v1/barcodes/parse")
class BarcodeResource {

    /**
     * @param raw with the character U+001D where the scanner sends FNC1
     * @param identifier the AIM identifier where it is reported beside the text
     */
    record Scanned(
            @NotNull @Size(max = BarcodeParser.LONGEST) String raw,

            @Nullable @Size(max = 8) String identifier) {}

    private final Readers readers;

    BarcodeResource(Readers readers) {
        this.readers = readers;
    }

    @POST
    @Operation(summary = "What kind of code this is, its GS1 elements and its faults; changes nothing, needs no key")
    @RolesAllowed({
        Roles.MANAGER,
        Roles.CLERK,
        Roles.RECEIVER,
        Roles.PICKER,
        Roles.PACKER,
        Roles.COUNTER,
        Roles.INTEGRATION
    })
    public ReadCode parse(@Valid @NotNull Scanned scanned) {
        return ReadCode.of(scanned.raw(), scanned.identifier(), readers.language());
    }
}
