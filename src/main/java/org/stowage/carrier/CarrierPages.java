package org.stowage.carrier;

import static org.stowage.access.Roles.ADMINISTRATOR;
import static org.stowage.access.Roles.MANAGER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Once;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.FormFields;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.PageLink;

/** Settings: the carriers of the house and how many waybill numbers each has left. */
@Path("/carriers")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({ADMINISTRATOR, MANAGER})
class CarrierPages {

    @CheckedTemplate(basePath = "carrier")
    record CarriersPage(List<Shown> carriers, List<String> kinds, List<String> labels, List<String> checks)
            implements TemplateInstance {}

    /** @param left numbers not yet given, of all its ranges @param isLow somebody should ask the carrier for more */
    record Shown(
            Carrier carrier,
            LinkTraits traits,
            AccountView account,
            List<ShownRange> ranges,
            long left,
            boolean isLow) {

        public boolean isRange() {
            return carrier.kind().equals("range");
        }
    }

    /** @param next the number that the next parcel gets; null: used up */
    record ShownRange(CarrierSql.Range range, @Nullable String next, long left) {

        static ShownRange of(CarrierSql.Range range) {
            long left = range.lastNo() - range.nextNo() + 1;
            String next = left == 0
                    ? null
                    : RangeNumbers.format(new CarrierSql.Taken(
                            range.prefix(),
                            range.suffix(),
                            range.digits(),
                            range.checkDigit(),
                            range.nextNo(),
                            left,
                            left));
            return new ShownRange(range, next, left);
        }
    }

    private static final List<String> LABELS =
            List.of("waybill-100x150", "waybill-100x180", "waybill-76x130", "waybill-4x6in");
    private static final List<String> CHECKS =
            Arrays.stream(CheckDigit.values()).map(DatabaseName::of).toList();

    private final Carriers carriers;
    private final CarrierLinks links;
    private final CarrierAccounts accounts;
    private final CarrierSql sql;
    private final Once once;
    private final Validator validator;

    CarrierPages(
            Carriers carriers,
            CarrierLinks links,
            CarrierAccounts accounts,
            CarrierSql sql,
            Once once,
            Validator validator) {
        this.carriers = carriers;
        this.links = links;
        this.accounts = accounts;
        this.sql = sql;
        this.once = once;
        this.validator = validator;
    }

    @GET
    public TemplateInstance list() {
        List<CarrierSql.Range> ranges = sql.ranges();
        List<Carrier> all = carriers.all();
        Map<Long, AccountView> ours = accounts.views(all);
        return new CarriersPage(
                all.stream()
                        .map(carrier -> shown(carrier, Objects.requireNonNull(ours.get(carrier.id())), ranges))
                        .toList(),
                links.kinds(),
                LABELS,
                CHECKS);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(MANAGER)
    public Response create(MultivaluedMap<String, String> fields) {
        FormFields form = FormFields.of(fields);
        String kind = Objects.requireNonNullElse(form.text("kind"), "range");
        NewCarrier asked = checked(new NewCarrier(
                form.textOrEmpty("code"),
                form.textOrEmpty("name"),
                kind,
                form.text("label"),
                form.flag("standard"),
                kind.equals("range") ? List.of(range(form)) : List.of()));
        return once.page(form.key(), asked, () -> {
            carriers.create(asked);
            return PageLink.to("/carriers");
        });
    }

    @POST
    @Path("/{code}/ranges")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(MANAGER)
    public Response add(@RestPath String code, MultivaluedMap<String, String> fields) {
        FormFields form = FormFields.of(fields);
        NewCarrier.NewRange asked = checked(range(form));
        return once.page(form.key(), asked, () -> {
            carriers.addRange(code, asked);
            return PageLink.to("/carriers");
        });
    }

    private Shown shown(Carrier carrier, AccountView account, List<CarrierSql.Range> all) {
        List<ShownRange> ranges = all.stream()
                .filter(range -> range.carrierId() == carrier.id())
                .map(ShownRange::of)
                .toList();
        long left = ranges.stream().mapToLong(ShownRange::left).sum();
        long size = ranges.stream().mapToLong(range -> range.range().size()).sum();
        return new Shown(carrier, links.of(carrier).traits(), account, ranges, left, RangeNumbers.isLow(left, size));
    }

    private static NewCarrier.NewRange range(FormFields form) {
        Integer digits = form.smallNumber("digits");
        NewCarrier.NewRange range = new NewCarrier.NewRange(
                form.textOrEmpty("prefix").toUpperCase(Locale.ROOT),
                form.textOrEmpty("suffix").toUpperCase(Locale.ROOT),
                Objects.requireNonNullElse(digits, 0),
                form.text("checkDigit"),
                number(form, "from"),
                number(form, "to"));
        form.check();
        return range;
    }

    private static long number(FormFields form, String name) {
        if (form.text(name) == null) {
            form.fault("/" + name, KernelProblem.MISSING_VALUE);
        }
        return Objects.requireNonNullElse(form.number(name), 0L);
    }

    private <T> T checked(T asked) {
        Set<ConstraintViolation<T>> violations = validator.validate(asked);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return asked;
    }
}
