package org.stowage.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.device.LinkKind;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.printing.LabelSheet;
import org.stowage.printing.Labels;
import org.stowage.printing.NewPrintJob;
import org.stowage.printing.PdfPaper;
import org.stowage.printing.PrintJobs;
import org.stowage.site.Warehouse;
import org.stowage.station.Devices;
import org.stowage.station.Station;
import org.stowage.station.Stations;

/** The ways a run of labels leaves the house: as a document for a print dialog, as a picture to look at, to a printer. */
@ApplicationScoped
class LabelOutput {

    private static final int PREVIEW_DPI = 203;
    /** How many labels there are, for who sees only the first. */
    private static final String COUNT = "Label-Count";

    /** What a label printer was given. */
    record Given(int labels, String printer) {}

    private final Labels labels;
    private final PrintJobs jobs;
    private final Devices devices;
    private final Stations stations;

    LabelOutput(Labels labels, PrintJobs jobs, Devices devices, Stations stations) {
        this.labels = labels;
        this.jobs = jobs;
        this.devices = devices;
        this.stations = stations;
    }

    /** Drawn before the first byte goes out, so that what cannot be drawn is a refusal and not half a document. */
    Response pdf(LabelRun run, PdfPaper paper) {
        LabelSheet sheet = labels.sheet(paper);
        try {
            run.labels().forEach(label -> sheet.add(run.design(), label));
        } catch (RuntimeException failure) {
            sheet.close();
            throw failure;
        }
        StreamingOutput document = out -> {
            try (sheet) {
                sheet.write(out);
            }
        };
        return Response.ok(document, "application/pdf")
                .header("Content-Disposition", "inline; filename=\"stowage-" + run.name() + ".pdf\"")
                .header(COUNT, run.labels().size())
                .build();
    }

    /** The first label. */
    Response png(LabelRun run) {
        return Response.ok(labels.png(run.design(), run.labels().getFirst(), PREVIEW_DPI), "image/png")
                .header(COUNT, run.labels().size())
                .build();
    }

    /**
     * @param station whose printer; null or empty: the warehouse's shared one
     * @throws Problem too-many-labels; no-label-printer where nobody or only a browser prints
     */
    @Transactional
    Given print(LabelRun run, Warehouse warehouse, @Nullable String station, Actor actor) {
        return print(run, warehouse, station, actor, LabelOutput::document);
    }

    /** @param document what a label of the run stands for in the list of jobs */
    @Transactional
    Given print(
            LabelRun run,
            Warehouse warehouse,
            @Nullable String station,
            Actor actor,
            Function<Map<String, Object>, String> document) {
        LabelRun.checkCount(run.labels().size(), LabelRun.MOST_JOBS);
        Long stationId = station == null || station.isBlank()
                ? null
                : stations.find(warehouse.id(), station.strip())
                        .map(Station::id)
                        .orElseThrow(() ->
                                Problem.of(KernelProblem.NOT_FOUND, station).at("/station"));
        String printer = devices.printer(warehouse.id(), stationId)
                .filter(device -> device.where().link() != LinkKind.BROWSER)
                .orElseThrow(() -> Problem.of(PrintableProblem.NO_LABEL_PRINTER).at("/station"))
                .name();
        List<NewPrintJob> wanted = run.labels().stream()
                .map(label ->
                        new NewPrintJob(document.apply(label), run.design(), label, stationId, actor.operatorId()))
                .toList();
        jobs.printAll(warehouse.id(), wanted);
        return new Given(wanted.size(), printer);
    }

    /** What the label stands for, as its barcode says it. A list of content is never taken for the label of its parcel. */
    private static String document(Map<String, Object> label) {
        if (label.containsKey("cartonCode")) {
            return "LIST " + label.get("cartonCode");
        }
        return Stream.of("barcode", "code", "sscc")
                .filter(label::containsKey)
                .map(key -> String.valueOf(label.get(key)))
                .findFirst()
                .orElseThrow();
    }
}
