package org.stowage.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.printing.NewBatch;
import org.stowage.printing.PrintBatch;
import org.stowage.printing.PrintBatches;
import org.stowage.site.Warehouse;

/** The waybill labels of a wave, or of chosen parcels, out of one printer in the order of the walk. */
@ApplicationScoped
@Transactional
@Retrying
public class LabelBatches {

    /** What is chosen: a wave, or parcels. @param documents parcel numbers, or what their labels say: {@code P-W1-P17} */
    public record Choice(@Nullable String wave, @Nullable List<String> documents) {

        boolean isOfWave() {
            return wave != null && !wave.isBlank();
        }

        String named() {
            return isOfWave() && wave != null ? wave.strip().toUpperCase(Locale.ROOT) : "";
        }

        List<String> parcels() {
            return documents == null
                    ? List.of()
                    : documents.stream().map(Choice::parcelNo).distinct().toList();
        }

        private static String parcelNo(String document) {
            String no = document.strip().toUpperCase(Locale.ROOT);
            String bare = no.startsWith(PARCEL) ? no.substring(PARCEL.length()) : no;
            // the label of one of several boxes names its parcel too
            return bare.indexOf('/') < 0 ? bare : bare.substring(0, bare.indexOf('/'));
        }
    }

    private static final String PARCEL = "P-";

    private final PickOrderSql order;
    private final PieceSql pieces;
    private final PrintBatches batches;

    LabelBatches(PickOrderSql order, PieceSql pieces, PrintBatches batches) {
        this.order = order;
        this.pieces = pieces;
        this.batches = batches;
    }

    /** How their labels stand, in the order of the walk. @throws Problem as {@link #print} */
    public List<PrintBatch.Line> look(Warehouse in, Choice chosen, @Nullable Long printerId) {
        return batches.look(in.id(), documents(in, chosen), printerId);
    }

    /**
     * Those that wait, were cancelled or could not be drawn elsewhere come out of this printer now, in one row; the others
     * are told. The same act again prints nothing twice.
     *
     * @throws Problem missing-value (neither or both of wave and documents), not-found (wave), parcel-unknown for each, and
     *     what {@link PrintBatches#print} refuses
     */
    public PrintBatch print(Warehouse in, Choice chosen, long printerId, long actorId) {
        return batches.print(in.id(), new NewBatch(chosen.named(), documents(in, chosen), printerId, actorId));
    }

    private List<String> documents(Warehouse in, Choice chosen) {
        List<String> parcels = chosen.parcels();
        if (chosen.isOfWave() != parcels.isEmpty()) {
            throw Problem.of(KernelProblem.MISSING_VALUE).at(parcels.isEmpty() ? "/wave" : "/documents");
        }
        List<String> walked = chosen.isOfWave() ? ofWave(in, chosen.named()) : known(in, parcels);
        return pieces.documents(in.id(), walked);
    }

    private List<String> ofWave(Warehouse in, String waveNo) {
        long wave = order.wave(in.id(), waveNo)
                .orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, waveNo).at("/wave"));
        return order.ofWave(in.id(), wave);
    }

    private List<String> known(Warehouse in, List<String> parcels) {
        List<String> found = order.of(in.id(), parcels);
        Set<String> known = Set.copyOf(found);
        List<Problem.Fault> faults = new ArrayList<>();
        for (int i = 0; i < parcels.size(); i++) {
            if (!known.contains(parcels.get(i))) {
                faults.add(Problem.fault("/documents/" + i, ShippingProblem.PARCEL_UNKNOWN, parcels.get(i)));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
        return found;
    }
}
