package org.stowage.printing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.stowage.kernel.Problem;
import org.stowage.kernel.ProblemType;

/** Refusals of this room. The first value of those about a label's design is the place: the file and, where it is known, the line. */
enum PrintProblem implements ProblemType {
    LABEL_UNKNOWN(404),
    LABEL_NOT_XML(422),
    LABEL_ELEMENT_OUTSIDE(422),
    LABEL_ATTRIBUTE_OUTSIDE(422),
    LABEL_ATTRIBUTE_MISSING(422),
    LABEL_VALUE_OUTSIDE(422),
    LABEL_BARCODE_UNKNOWN(422),
    LABEL_BARCODE_TURNED(422),
    LABEL_BARCODE_TOO_LONG(422),
    LABEL_BARCODE_WRONG(422),
    LABEL_OUTSIDE_PAPER(422),
    LABEL_TEXT_NEEDS_WIDTH(422),
    LABEL_STRAY_TEXT(422),
    LABEL_VIEW_BOX(422),
    LABEL_PLACEHOLDER_OUTSIDE(422),
    LABEL_PLACEHOLDER_WRONG(422),
    LABEL_DATA_MISSING(422),
    LABEL_SAMPLE_WRONG(422),
    LABEL_SHAPES_WRONG(422),
    PAPER_UNKNOWN(422),
    PAPER_START(422),
    LABEL_LARGER_THAN_MEDIA(422),
    LABEL_DRAWN_FOR_OTHER_HEAD(422),
    DOCUMENT_GONE(422),
    DOCUMENT_UNREADABLE(422),
    DOCUMENT_OTHER_LANGUAGE(422),
    NO_LABELS_OF_OURS(422),
    PRINT_DARKNESS_OUTSIDE(422),
    PRINT_SPEED_OUTSIDE(422);

    private static final Set<ProblemType> SHOWING_DATA = Set.of(
            LABEL_VALUE_OUTSIDE,
            LABEL_BARCODE_UNKNOWN,
            LABEL_BARCODE_WRONG,
            LABEL_BARCODE_TOO_LONG,
            LABEL_STRAY_TEXT,
            LABEL_NOT_XML);

    private final int status;

    PrintProblem(int status) {
        this.status = status;
    }

    /** The same refusals for a list that many see: what the label would have said is left out, its place and kind stay. */
    static Problem nameless(Problem refused) {
        return Problem.all(refused.faults().stream()
                .map(fault -> SHOWING_DATA.contains(fault.type()) ? without(fault) : fault)
                .toList());
    }

    private static Problem.Fault without(Problem.Fault fault) {
        List<Object> values = new ArrayList<>(Collections.nCopies(fault.values().size(), "…"));
        values.set(0, fault.values().getFirst());
        return new Problem.Fault(fault.pointer(), fault.type(), values);
    }

    /** The refusal of something in a label's file; line 0 means the file as a whole. */
    Problem in(String file, int line, Object... details) {
        Object[] values = new Object[details.length + 1];
        values[0] = line > 0 ? file + ":" + line : file;
        System.arraycopy(details, 0, values, 1, details.length);
        return Problem.of(this, values);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String room() {
        return "printing";
    }
}
