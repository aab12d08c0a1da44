package org.stowage.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way to a carrier, over a real connection to the simulated one: what it does wrong never books twice. */
class CarrierContractTest {

    private static final String SECRET = SimulatedCarrier.SECRET;

    /** A connection that fails is told apart without guards too; those are tried in CarrierGuardsIT. */
    private static final Caution NONE = (endpoint, call) -> call.get();

    private static final CarrierHttp HTTP = new CarrierHttp(NONE);

    private static final Clock LATER = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(3));

    private static CarrierLink link(String kind, CarrierHttp http, Clock clock) {
        return switch (kind) {
            case "sf" -> new SfExpress(http);
            case "cainiao" -> new Cainiao(http);
            case "kuaidi100" -> new Kuaidi100(http, Bookings.references(), clock);
            default -> new EasyPost(http, clock);
        };
    }

    private static CarrierLink link(String kind) {
        return link(kind, HTTP, Clock.systemUTC());
    }

    private static SimulatedCarrier start(String kind) throws IOException {
        return SimulatedCarrier.start(0, kind, SECRET, 60_000);
    }

    private static Booked.Held held(Booked booked) {
        assertThat(booked).isInstanceOf(Booked.Held.class);
        return (Booked.Held) booked;
    }

    @ParameterizedTest
    @ValueSource(strings = {"sf", "cainiao", "kuaidi100", "easypost"})
    void booksOnceHoweverOftenItIsAsked(String kind) throws IOException {
        try (SimulatedCarrier carrier = start(kind)) {
            CarrierLink link = link(kind);
            CarrierAccount account = Bookings.account(link, carrier.address(), SECRET);
            Booking booking = Bookings.one();
            assertThat(link.test(account).works()).isTrue();
            Booked.Held first = held(link.book(account, booking));
            assertThat(held(link.book(account, booking)).no()).isEqualTo(first.no());
            assertThat(held(link.find(account, booking)).no()).isEqualTo(first.no());
            assertThat(carrier.books().all()).hasSize(1);
            assertThat(link.cancel(account, first.no(), booking.requestId())).isInstanceOf(Voided.Done.class);
            assertThat(carrier.books().all()).allMatch(SimulatedBooks.Entry::voided);
            // the first answer may have been lost
            assertThat(link.cancel(account, first.no(), booking.requestId())).isInstanceOf(Voided.Done.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sf", "cainiao", "kuaidi100", "easypost"})
    void doesNotKnowAfterALostReplyAndFindsTheNumber(String kind) throws IOException {
        for (SimulatedFault fault : List.of(SimulatedFault.DROP, SimulatedFault.BROKEN_LATE)) {
            try (SimulatedCarrier carrier = start(kind)) {
                lose(carrier, fault, link(kind));
            }
        }
    }

    @Test
    void doesNotWaitForeverAndFindsTheNumber() throws IOException {
        try (SimulatedCarrier carrier = start("sf")) {
            lose(carrier, SimulatedFault.SLOW, link("sf", new CarrierHttp(NONE, Duration.ofSeconds(2)), LATER));
        }
    }

    private static void lose(SimulatedCarrier carrier, SimulatedFault fault, CarrierLink link) {
        CarrierAccount account = Bookings.account(link, carrier.address(), SECRET);
        Booking booking = Bookings.one();
        carrier.faults(() -> fault);
        assertThat(link.book(account, booking)).isInstanceOf(Booked.Unclear.class);
        carrier.faults(() -> SimulatedFault.NONE);
        Booked.Held found = held(link.find(account, booking));
        assertThat(carrier.books().all()).hasSize(1);
        assertThat(carrier.books().all().getFirst().numbers()).contains(found.no());
    }

    /** Kuaidi100 has no question of its own: asked again it books, which is what is wanted then. */
    @ParameterizedTest
    @ValueSource(strings = {"sf", "cainiao", "easypost"})
    void findsNothingWhereNothingWasBooked(String kind) throws IOException {
        try (SimulatedCarrier carrier = start(kind)) {
            CarrierLink link = link(kind);
            CarrierAccount account = Bookings.account(link, carrier.address(), SECRET);
            Booking booking = Bookings.one();
            carrier.faults(() -> SimulatedFault.BROKEN);
            assertThat(link.book(account, booking)).isInstanceOf(Booked.Unclear.class);
            assertThat(link(kind, HTTP, LATER).find(account, booking)).isInstanceOf(Booked.Nothing.class);
            assertThat(carrier.books().all()).isEmpty();
        }
    }

    /** EasyPost shows a shipment before it is paid: without a label it is either not bought, or about to be. */
    @Test
    void aPurchaseMayStillBeUnderWay() throws IOException {
        try (SimulatedCarrier carrier = start("easypost")) {
            CarrierLink link = link("easypost");
            CarrierAccount account = Bookings.account(link, carrier.address(), SECRET);
            Booking booking = Bookings.one();
            carrier.faults(() -> SimulatedFault.BROKEN);
            assertThat(link.book(account, booking)).isInstanceOf(Booked.Unclear.class);
            assertThat(link.find(account, booking)).isInstanceOf(Booked.Unclear.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sf", "cainiao", "kuaidi100", "easypost"})
    void aWrongSignatureIsAFaultOfOurAccount(String kind) throws IOException {
        try (SimulatedCarrier carrier = start(kind)) {
            CarrierLink link = link(kind);
            CarrierAccount wrong = Bookings.account(link, carrier.address(), "another");
            assertThat(link.book(wrong, Bookings.one()))
                    .isInstanceOfSatisfying(
                            Booked.Refused.class,
                            refused -> assertThat(refused.code()).startsWith(SettingFault.MARK));
            assertThat(link.find(wrong, Bookings.one())).isInstanceOf(Booked.Unclear.class);
            assertThat(link.test(wrong).works()).isFalse();
            assertThat(carrier.books().all()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sf", "cainiao", "kuaidi100", "easypost"})
    void nothingWasSentWhereNobodyListens(String kind) throws IOException {
        SimulatedCarrier gone = start(kind);
        CarrierLink link = link(kind);
        CarrierAccount account = Bookings.account(link, gone.address(), SECRET);
        gone.close();
        assertThat(link.book(account, Bookings.one())).isInstanceOf(Booked.Nothing.class);
        assertThat(link.find(account, Bookings.one())).isInstanceOf(Booked.Unclear.class);
        assertThat(link.cancel(account, "SF1", UUID.randomUUID())).isInstanceOf(Voided.Unclear.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sf", "cainiao", "kuaidi100", "easypost"})
    void anAddressThatIsIncompleteIsRefused(String kind) throws IOException {
        try (SimulatedCarrier carrier = start(kind)) {
            CarrierLink link = link(kind);
            Booking nowhere = new Booking(
                    UUID.randomUUID(),
                    "W1-P2",
                    null,
                    Address.UNKNOWN,
                    Address.UNKNOWN,
                    Bookings.one().pieces(),
                    null,
                    null,
                    false,
                    null);
            assertThat(link.book(Bookings.account(link, carrier.address(), SECRET), nowhere))
                    .isInstanceOf(Booked.Refused.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sf", "cainiao", "kuaidi100"})
    void eachBoxHasItsNumber(String kind) throws IOException {
        try (SimulatedCarrier carrier = start(kind)) {
            CarrierLink link = link(kind);
            CarrierAccount account = Bookings.account(link, carrier.address(), SECRET);
            Booking booking = Bookings.of("环城东路122号", 3);
            Booked.Held held = held(link.book(account, booking));
            assertThat(held.childNos()).hasSize(2).doesNotContain(held.no()).doesNotHaveDuplicates();
            assertThat(held(link.find(account, booking)).childNos()).isEqualTo(held.childNos());
        }
    }

    /** Two parcels under one number are told to who asked: the wall is unique (carrier, number) in shipping. */
    @ParameterizedTest
    @ValueSource(strings = {"sf", "cainiao", "kuaidi100", "easypost"})
    void aNumberGivenTwiceIsNotHidden(String kind) throws IOException {
        try (SimulatedCarrier carrier = start(kind)) {
            CarrierLink link = link(kind);
            CarrierAccount account = Bookings.account(link, carrier.address(), SECRET);
            carrier.faults(() -> SimulatedFault.DUPLICATE);
            Set<String> numbers = List.of(Bookings.one(), Bookings.one()).stream()
                    .map(booking -> held(link.book(account, booking)).no())
                    .collect(Collectors.toSet());
            assertThat(numbers).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kuaidi100", "easypost"})
    void aLabelGivenOnceIsTakenAtOnce(String kind) throws IOException {
        try (SimulatedCarrier carrier = start(kind)) {
            CarrierLink link = link(kind);
            CarrierAccount account = Bookings.account(link, carrier.address(), SECRET);
            Booking booking = Bookings.one();
            carrier.faults(() -> SimulatedFault.LABEL_ONCE);
            CarrierDocument label =
                    Objects.requireNonNull(held(link.book(account, booking)).label());
            assertThat(label.format()).isEqualTo(CarrierDocument.Format.PNG);
            carrier.faults(() -> SimulatedFault.NONE);
            assertThat(link.find(account, booking)).isInstanceOf(Booked.Unclear.class);
            // it will not be had later either: the number must be known to be given back
            Booked.Held late = held(link(kind, HTTP, LATER).find(account, booking));
            assertThat(late.label()).isNull();
            assertThat(carrier.books().all())
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.numbers()).containsExactly(late.no()));
        }
    }
}
