package org.stowage.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.stowage.outbound.Recipient;
import org.stowage.printing.LabelSheet;
import org.stowage.printing.Labels;
import org.stowage.printing.PdfPaper;
import org.stowage.shipping.Parcels;
import org.stowage.site.Warehouse;

/**
 * Papers of a parcel for the customs of another country: CN 22, CN 23 and the commercial invoice, as PDF. Weights are net in
 * kilograms, prices those that the buyer paid. Nothing is left blank that customs ask for: what the books lack is named, all
 * of it, and nothing is drawn.
 */
@ApplicationScoped
public class CustomsPapers {

    private final Parcels parcels;
    private final CustomsSql sql;
    private final CustomsRules rules;
    private final Labels labels;
    private final ObjectMapper json;

    CustomsPapers(Parcels parcels, CustomsSql sql, CustomsRules rules, Labels labels, ObjectMapper json) {
        this.parcels = parcels;
        this.sql = sql;
        this.rules = rules;
        this.labels = labels;
        this.json = json;
    }

    /** @throws org.stowage.kernel.Problem parcel-unknown; customs-…: everything that is missing or against the form */
    @Transactional
    byte[] draw(Warehouse warehouse, String no, CustomsForm form, CustomsCategory category, PdfPaper paper) {
        long parcel = parcels.get(warehouse.id(), no).id();
        CustomsSql.Head head = sql.head(warehouse.id(), parcel);
        List<CustomsLine> lines = sql.lines(warehouse.id(), parcel);
        CustomsParty from = CustomsParty.of(warehouse.sender());
        CustomsParty to = CustomsParty.of(recipient(head.recipient()));
        rules.check(form, head, lines, from, to);
        var sheets = new CustomsSheets(form, category, head, lines, warehouse.timezone());
        try (LabelSheet pdf = labels.sheet(paper)) {
            sheets.pages(from, to).forEach(page -> pdf.add(form.label(), page));
            var out = new ByteArrayOutputStream();
            pdf.write(out);
            return out.toByteArray();
        }
    }

    private Recipient recipient(String written) {
        try {
            return json.readValue(written, Recipient.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
