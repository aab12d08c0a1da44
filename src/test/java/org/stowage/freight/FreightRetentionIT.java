package org.stowage.freight;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.carrier.Carriers;
import org.stowage.kernel.Retained;
import org.stowage.kernel.Retention;
import org.stowage.shipping.Parcel;
import org.stowage.site.Warehouse;

/** What is remembered about a parcel's money, and until when. */
@QuarkusTest
class FreightRetentionIT {

    @Inject
    Month month;

    @Inject
    Carriers carriers;

    @Inject
    KnownSql known;

    @Inject
    Retention retention;

    @Inject
    @All
    List<Retained> retained;

    @Test
    void aBookedPriceOutlivesItsRequestUntilTheCarriersBillsAreOver() {
        Warehouse here = month.warehouse();
        String carrier = month.carrier();
        Parcel parcel = month.packed(here, carrier, 1).getFirst();
        booked(here, carrier, parcel, "9.90", 70);
        clear("waybill_request");
        assertThat(requests(here)).as("it names a person").isZero();
        assertThat(price(carrier, parcel)).as("a bill may come").isEqualByComparingTo("9.90");

        age(here, 200);
        terms(carrier, 365);
        clear("booked_price");
        assertThat(price(carrier, parcel)).as("a year to claim").isEqualByComparingTo("9.90");
        terms(carrier, 90);
        clear("booked_price");
        assertThat(price(carrier, parcel)).isNull();
    }

    @Test
    void whyACarrierWasChosenIsForgottenWithThePrice() {
        Warehouse here = month.warehouse();
        String carrier = month.carrier();
        List<Parcel> parcels = month.packed(here, carrier, 2);
        chosen(here, carrier, parcels.getFirst(), 100);
        chosen(here, carrier, parcels.getLast(), 181);
        clear("parcel_carrier");
        assertThat(month.one(Long.class, "select parcel_id from parcel_carrier where warehouse_id = " + here.id()))
                .isEqualTo(parcels.getFirst().id());
    }

    @Test
    void aBillIsKeptAsLongAsPapersAndGoesWhole() {
        Warehouse here = month.warehouse();
        long carrier = carriers.get(month.carrier()).id();
        for (int days : List.of(3_000, 3_700)) {
            month.write("""
                    with b as (
                      insert into freight_bill (warehouse_id, bill_no, carrier_id, file_name, sha256, from_on, to_on,
                                                file_rows, bad_rows, read_by, read_at)
                      values (%1$d, '%2$s-B%3$d', %4$d, 'x.csv', sha256(cast('%2$s%3$d' as bytea)), '2020-01-01', '2020-01-31', 2, 0, 1,
                              now() - make_interval(days => %3$d)) returning id)
                    insert into freight_bill_line (warehouse_id, bill_id, file_row, carrier_id, no, amount, currency)
                    select %1$d, id, r, %4$d, 'X' || r, 1, 'CNY' from b, generate_series(1, 2) r
                    """.formatted(here.id(), here.code(), days, carrier));
        }
        clear("freight_bill_line");
        assertThat(month.one(
                        String.class,
                        "select string_agg(bill_no, ',') from freight_bill where warehouse_id = " + here.id()))
                .isEqualTo(here.code() + "-B3000");
        assertThat(month.one(Long.class, "select count(*) from freight_bill_line where warehouse_id = " + here.id()))
                .isEqualTo(2);
    }

    private void booked(Warehouse here, String carrier, Parcel parcel, String price, int days) {
        month.write("delete from waybill_request where warehouse_id = " + here.id());
        month.write(
                """
                insert into waybill_request (warehouse_id, id, parcel_id, carrier_id, state, booking, no, held, requested_by,
                                             created_at, changed_at)
                values (%d, gen_random_uuid(), %d, %d, 'held', '{}', '%s',
                        '{"childNos": [], "price": {"amount": %s, "currency": "CNY"}}', 1,
                        now() - make_interval(days => %7$d), now() - make_interval(days => %7$d))
                """.formatted(here.id(), parcel.id(), carriers.get(carrier).id(), parcel.waybillNo(), price, 0, days));
    }

    private void chosen(Warehouse here, String carrier, Parcel parcel, int days) {
        month.write("""
                insert into parcel_carrier (warehouse_id, parcel_id, carrier_id, service, price, currency, choice, decided_at)
                values (%d, %d, %d, '', 1, 'CNY', '{}', now() - make_interval(days => %d))
                """.formatted(here.id(), parcel.id(), carriers.get(carrier).id(), days));
    }

    private void age(Warehouse here, int days) {
        month.write("update booked_price set booked_at = now() - make_interval(days => " + days
                + ") where warehouse_id = " + here.id());
    }

    private static void terms(String carrier, int days) {
        Api.asAdministrator()
                .body(Map.of("claimDays", Map.of("bill", days)))
                .put("/api/v1/carriers/{code}/terms", carrier)
                .then()
                .statusCode(200);
    }

    private void clear(String table) {
        retained.stream().filter(one -> one.table().equals(table)).forEach(retention::clear);
    }

    private long requests(Warehouse here) {
        return month.one(Long.class, "select count(*) from waybill_request where warehouse_id = " + here.id());
    }

    @SuppressWarnings("NullAway") // null: nobody knows it any more
    private BigDecimal price(String carrier, Parcel parcel) {
        String no = Objects.requireNonNull(parcel.waybillNo()).toUpperCase(Locale.ROOT);
        return known.known(carriers.get(carrier).id(), List.of(no)).getFirst().booked();
    }
}
