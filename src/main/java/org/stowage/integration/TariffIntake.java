package org.stowage.integration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Role;
import org.stowage.tariff.TariffFile;
import org.stowage.tariff.Tariffs;

/**
 * Cost tables of carriers. The rows of one carrier, service, warehouse and first day are one table, which takes the place of the
 * one that was there.
 */
@ApplicationScoped
class TariffIntake implements Intake {

    private static final List<Column> COLUMNS =
            Column.of(TariffFile.REQUIRED, TariffFile.HEAD + " " + TariffFile.ZONES + " " + TariffFile.SURCHARGES, "");

    private final Tariffs tariffs;
    private final TariffChecks checks;

    TariffIntake(Tariffs tariffs, TariffChecks checks) {
        this.tariffs = tariffs;
        this.checks = checks;
    }

    @Override
    public String kind() {
        return "tariffs";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public @Nullable String key(ImportRow row) {
        return String.join(
                        " ",
                        row.values().getOrDefault("carrier", ""),
                        row.values().getOrDefault("service", ""),
                        row.values().getOrDefault("warehouse", ""),
                        row.values().getOrDefault("validFrom", ""))
                .strip()
                .toUpperCase(Locale.ROOT);
    }

    @Override
    public void apply(List<ImportDocument> documents, Context context) {
        for (ImportDocument document : documents) {
            if (!context.actor().has(Role.MANAGER) && !context.actor().has(Role.INTEGRATION)) {
                document.first().fault("carrier", IntegrationProblem.TARIFF_FOR_MANAGERS);
                continue;
            }
            checks.check(new TariffDraft(document))
                    .map(table -> tariffs.keep(table, context.actor().operatorId()))
                    .ifPresent(written -> document.verdict(
                            ImportRow.Verdict.valueOf(written.change().name())));
        }
    }
}
