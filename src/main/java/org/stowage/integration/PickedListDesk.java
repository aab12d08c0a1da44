package org.stowage.integration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.stowage.access.CurrentActor;
import org.stowage.handover.PickedList;
import org.stowage.handover.PickedLists;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.PlainCell;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Texts;
import org.stowage.shipping.Manifest;
import org.stowage.shipping.Manifests;
import org.stowage.site.Warehouses;

/** Reads a carrier's list outside of any transaction, then has it compared in one. */
@ApplicationScoped
class PickedListDesk {

    private static final int LONGEST_NAME = 200;

    /** What makes the request: the same list again is the same request. */
    record Read(String manifestNo, String fileName, List<String> numbers) {}

    private final PickedLists lists;
    private final Manifests manifests;
    private final Warehouses warehouses;
    private final CurrentActor actor;

    PickedListDesk(PickedLists lists, Manifests manifests, Warehouses warehouses, CurrentActor actor) {
        this.lists = lists;
        this.manifests = manifests;
        this.warehouses = warehouses;
        this.actor = actor;
    }

    Read read(String manifestNo, @Nullable FileUpload file) {
        Manifest manifest = manifest(manifestNo);
        if (file == null || file.size() == 0) {
            throw Problem.of(IntegrationProblem.FILE_MISSING).at("/file");
        }
        String name = file.fileName() == null ? "" : file.fileName();
        return new Read(
                manifest.manifestNo(),
                name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                CarrierListFile.read(file.uploadedFile()));
    }

    PickedList compare(Read read) {
        return lists.compare(
                manifest(read.manifestNo()),
                read.fileName(),
                read.numbers(),
                actor.get().operatorId());
    }

    /** @throws Problem not-found: no list was read for it yet */
    PickedList last(String manifestNo) {
        return lists.last(manifest(manifestNo))
                .orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, "picked-up " + manifestNo));
    }

    /** With a byte order mark, so that a spreadsheet reads Chinese. */
    String csv(String manifestNo) {
        StringBuilder text = new StringBuilder("\uFEFF");
        text.append(CSVFormat.RFC4180.format("waybill", "result", "parcel", "knownAs", "text"))
                .append("\r\n");
        for (PickedList.Line line : last(manifestNo).lines()) {
            String words =
                    Texts.of("handover", "picked." + line.verdict(), actor.get().language());
            text.append(CSVFormat.RFC4180.format(
                            PlainCell.of(line.no()),
                            line.verdict(),
                            PlainCell.of(line.parcelNo()),
                            PlainCell.of(line.knownAs()),
                            words))
                    .append("\r\n");
        }
        return text.toString();
    }

    private Manifest manifest(String no) {
        return manifests.get(warehouses.ofNumber(no).id(), no, actor.get());
    }
}
