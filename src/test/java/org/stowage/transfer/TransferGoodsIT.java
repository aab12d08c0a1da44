package org.stowage.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.stowage.transfer.Yards.ADMINISTRATOR;
import static org.stowage.transfer.Yards.line;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.stock.Condition;

/** Transfers of goods that are not simply good, known and of little worth, and who hears of them. */
@QuarkusTest
class TransferGoodsIT {

    private static final LocalDate SPRING = LocalDate.of(2099, 3, 31);
    private static final LocalDate AUTUMN = LocalDate.of(2099, 9, 30);

    @Inject
    Yards yards;

    private String east = "";
    private String west = "";
    private String tea = "";

    @BeforeEach
    void twoWarehouses() {
        east = yards.warehouse();
        west = yards.warehouse();
        tea = yards.item();
    }

    @Test
    void damagedGoodsGoToARepairWarehouseAndArriveDamagedWithoutAClaim() {
        yards.put(east, tea, 5, "A-1");
        yards.putAs(east, tea, 4, null, SPRING, Condition.DAMAGED);
        String no = yards.released(east, west, line("sku", tea, "quantity", 3, "condition", "damaged"));
        yards.get(ADMINISTRATOR, "/" + no, 200).body("lines[0].condition", equalTo("damaged"));
        assertThat(yards.free(east, tea)).as("good ones are still for sale").isEqualTo(6);
        String carton = yards.lpn("C");
        yards.pick(no, carton, line("sku", tea, "quantity", 2));
        agree();
        yards.get(ADMINISTRATOR, "/" + no, 200).body("status", equalTo("picking"));
        yards.post(ADMINISTRATOR, "/" + no + "/pick", lines(line("sku", tea, "quantity", 2)), 422)
                .body("code", equalTo("not-allocated"));
        yards.pick(no, carton, line("sku", tea, "quantity", 1, "location", "R-1"));
        yards.pack(no, carton);
        agree();
        yards.act(no, "ship");
        agree();
        yards.post(ADMINISTRATOR, "/" + no + "/receive", lines(line("sku", tea, "quantity", 1)), 200);
        yards.post(ADMINISTRATOR, "/" + no + "/receive", line("lpn", carton), 200)
                .body("lines[0].received", is(3))
                .body("claims", empty());
        yards.act(no, "close");
        agree();
        assertThat(yards.onHand(west, tea, Condition.DAMAGED)).isEqualTo(3);
        assertThat(yards.onHand(west, tea, Condition.GOOD)).isZero();
        assertThat(yards.onHand(east, tea, Condition.DAMAGED)).isEqualTo(1);
        assertThat(yards.onRoad(east, west, tea)).isZero();
    }

    @Test
    void quarantinedGoodsThatAreCalledOffStandWhereTheyStoodAndThoseDamagedOnTheWayAreClaimed() {
        yards.putAs(east, tea, 4, "Q-1", SPRING, Condition.QUARANTINE);
        Map<String, Object> wanted = line("sku", tea, "quantity", 4, "condition", "quarantine");
        String off = yards.released(east, west, wanted);
        yards.act(off, "pick");
        yards.post(ADMINISTRATOR, "/" + off + "/cancel", null, 200);
        agree();
        String no = yards.released(east, west, wanted);
        yards.act(no, "pick");
        yards.carryOff(east, tea, Condition.QUARANTINE, 422).body(containsString("not-free"));
        yards.act(no, "ship");
        int claim = yards.post(
                        ADMINISTRATOR,
                        "/" + no + "/receive",
                        lines(line("sku", tea, "quantity", 1, "condition", "damaged")),
                        200)
                .extract()
                .path("claims[0].id");
        yards.post(ADMINISTRATOR, "/" + no + "/receive", lines(line("sku", tea, "quantity", 1)), 200);
        String clerk = yards.token(List.of(west), "clerk");
        yards.form(clerk, no, line("goods", yards.awaited(clerk, no).getFirst(), "quantity", "1"), 200);
        int missing = yards.post(ADMINISTRATOR, "/" + no + "/close", null, 200)
                .extract()
                .path("claims[1].id");
        settle(no, claim, line("settlement", "found"));
        settle(no, missing, line("settlement", "returned"));
        agree();
        assertThat(yards.onHand(west, tea, Condition.QUARANTINE)).isEqualTo(3);
        assertThat(yards.onHand(east, tea, Condition.QUARANTINE)).isEqualTo(1);
        assertThat(yards.onRoad(east, west, tea)).isZero();
    }

    @Test
    void aLotThatEndsOnAnotherDayHereIsTakenUnderQuarantineUntilSomebodyReadsTheLabel() {
        yards.putAs(east, tea, 6, "L-1", SPRING, Condition.GOOD);
        yards.putAs(west, tea, 2, "L-1", AUTUMN, Condition.GOOD);
        String no = yards.released(east, west, line("sku", tea, "lot", "L-1", "quantity", 5));
        String carton = yards.lpn("C");
        yards.pick(no, carton, line("sku", tea, "quantity", 5));
        yards.pack(no, carton);
        yards.act(no, "ship");
        yards.post(ADMINISTRATOR, "/" + no + "/receive", lines(line("sku", tea, "quantity", 2)), 200);
        yards.post(ADMINISTRATOR, "/" + no + "/receive", line("lpn", carton), 200)
                .body("claims.kind", contains("date", "date"))
                .body("claims[0].sentExpiresOn", equalTo(SPRING.toString()))
                .body("claims[0].expiresOn", equalTo(AUTUMN.toString()));
        agree();
        assertThat(yards.onHand(west, tea, Condition.QUARANTINE)).isEqualTo(5);
        assertThat(yards.free(west, tea)).as("its own, and one beside them").isEqualTo(3);
        List<Integer> claims = yards.post(ADMINISTRATOR, "/" + no + "/close", null, 200)
                .extract()
                .path("claims.id");
        yards.post(
                        ADMINISTRATOR,
                        "/" + no + "/claims/" + claims.getFirst() + "/settle",
                        line("settlement", "found"),
                        422)
                .body("code", equalTo("which-date"));
        yards.post(
                        ADMINISTRATOR,
                        "/" + no + "/claims/" + claims.getFirst() + "/settle",
                        line(
                                "settlement",
                                "found",
                                "expiresOn",
                                SPRING.minusYears(900).toString()),
                        422)
                .body("code", equalTo("invalid-value"))
                .body("errors[0].pointer", equalTo("/expiresOn"));
        settle(no, claims.getFirst(), line("settlement", "found", "expiresOn", SPRING.toString()));
        settle(no, claims.getLast(), line("settlement", "returned"));
        agree();
        assertThat(yards.at(west, tea))
                .filteredOn(balance -> "L-1".equals(balance.lot()))
                .allSatisfy(balance -> assertThat(balance.expiresOn()).isEqualTo(SPRING));
        assertThat(yards.onHand(west, tea, Condition.QUARANTINE)).isZero();
        assertThat(yards.onHand(west, tea, Condition.GOOD)).isEqualTo(5);
        assertThat(yards.onHand(east, tea)).isEqualTo(5);
        assertThat(yards.onRoad(east, west, tea)).isZero();
    }

    @Test
    void missingAndSurplusUnitsOfSuchALotAreSoldOnlyWhenSomebodyHasReadTheLabel() {
        yards.putAs(east, tea, 9, "L-1", SPRING, Condition.GOOD);
        yards.putAs(west, tea, 2, "L-1", AUTUMN, Condition.GOOD);
        String no = yards.released(east, west, line("sku", tea, "lot", "L-1", "quantity", 5));
        String carton = yards.lpn("C");
        yards.pick(no, carton, line("sku", tea, "quantity", 5));
        yards.pack(no, carton);
        yards.act(no, "ship");
        long good = yards.onHand(west, tea, Condition.GOOD);
        yards.post(ADMINISTRATOR, "/" + no + "/receive", lines(line("sku", tea, "quantity", 3)), 200);
        List<Integer> claims = yards.post(ADMINISTRATOR, "/" + no + "/close", null, 200)
                .body("claims.kind", contains("date", "short"))
                .extract()
                .path("claims.id");
        String claim = "/" + no + "/claims/" + claims.getLast() + "/settle";
        yards.post(ADMINISTRATOR, claim, line("settlement", "found"), 422).body("code", equalTo("which-date"));
        assertThat(yards.onHand(west, tea, Condition.GOOD)).isEqualTo(good);
        settle(no, claims.getLast(), line("settlement", "found", "expiresOn", AUTUMN.toString()));
        agree();
        assertThat(yards.onHand(west, tea, Condition.GOOD)).isEqualTo(good + 2);
        assertThat(yards.onHand(west, tea, Condition.QUARANTINE)).isEqualTo(3);
    }

    @Test
    void surplusUnitsLeaveQuarantineAlsoWhereTheLotsDayWasToldWithAnotherClaim() {
        yards.putAs(east, tea, 9, "L-1", SPRING, Condition.GOOD);
        yards.putAs(west, tea, 2, "L-1", AUTUMN, Condition.GOOD);
        String no = yards.released(east, west, line("sku", tea, "lot", "L-1", "quantity", 5));
        String carton = yards.lpn("C");
        yards.pick(no, carton, line("sku", tea, "quantity", 5));
        yards.pack(no, carton);
        yards.act(no, "ship");
        long good = yards.onHand(west, tea, Condition.GOOD);
        yards.post(ADMINISTRATOR, "/" + no + "/receive", line("lpn", carton), 200);
        List<Integer> claims = yards.post(
                        ADMINISTRATOR, "/" + no + "/receive", lines(line("sku", tea, "quantity", 2, "over", true)), 200)
                .extract()
                .path("claims.id");
        settle(no, claims.getFirst(), line("settlement", "found", "expiresOn", SPRING.toString()));
        settle(no, claims.getLast(), line("settlement", "found"));
        agree();
        assertThat(yards.onHand(west, tea, Condition.QUARANTINE)).isZero();
        assertThat(yards.onHand(west, tea, Condition.GOOD)).isEqualTo(good + 7);
    }

    @Test
    void surplusUnitsOfSuchALotLeaveQuarantineWithTheSourcesMistake() {
        yards.putAs(east, tea, 9, "L-1", SPRING, Condition.GOOD);
        yards.putAs(west, tea, 2, "L-1", AUTUMN, Condition.GOOD);
        String no = yards.released(east, west, line("sku", tea, "lot", "L-1", "quantity", 5));
        String carton = yards.lpn("C");
        yards.pick(no, carton, line("sku", tea, "quantity", 5));
        yards.pack(no, carton);
        yards.act(no, "ship");
        long good = yards.onHand(west, tea, Condition.GOOD);
        long left = yards.onHand(east, tea);
        yards.post(ADMINISTRATOR, "/" + no + "/receive", line("lpn", carton), 200);
        yards.post(ADMINISTRATOR, "/" + no + "/receive", lines(line("sku", tea, "quantity", 2, "over", true)), 200);
        List<Integer> claims = yards.get(ADMINISTRATOR, "/" + no, 200)
                .body("claims.kind", contains("date", "over"))
                .extract()
                .path("claims.id");
        String claim = "/" + no + "/claims/" + claims.getLast() + "/settle";
        yards.post(ADMINISTRATOR, claim, line("settlement", "found"), 422).body("code", equalTo("which-date"));
        assertThat(yards.onHand(west, tea, Condition.QUARANTINE)).isEqualTo(7);
        settle(no, claims.getLast(), line("settlement", "found", "expiresOn", SPRING.toString()));
        agree();
        assertThat(yards.onHand(west, tea, Condition.QUARANTINE)).isEqualTo(5);
        assertThat(yards.onHand(west, tea, Condition.GOOD)).isEqualTo(good + 2);
        assertThat(yards.onHand(east, tea)).isEqualTo(left - 2);
        assertThat(yards.at(west, tea))
                .filteredOn(balance -> "L-1".equals(balance.lot()))
                .allSatisfy(balance -> assertThat(balance.expiresOn()).isEqualTo(SPRING));
    }

    @Test
    void aDirectTransferOfMuchValueWaitsForSomebodyElse() {
        yards.put(east, tea, 30, "A-1");
        yards.put(west, tea, 1, "B-1");
        yards.costs(tea, 100);
        List<String> both = List.of(east, west);
        String clerk = yards.token(both, "clerk");
        String asking = yards.token(both, "manager");
        String other = yards.token(both, "manager");
        yards.post(clerk, "", direct(10), 201).body("status", equalTo("closed"));
        for (String who : List.of(clerk, asking)) {
            String no = yards.post(who, "", direct(11), 201)
                    .body("status", equalTo("requested"))
                    .body("direct", is(true))
                    .extract()
                    .path("transferNo");
            assertThat(yards.free(east, tea)).isGreaterThanOrEqualTo(9);
            yards.post(who, "/" + no + "/approve", null, 403);
            yards.post(yards.token(List.of(east), "manager"), "/" + no + "/approve", null, 404);
            yards.post(other, "/" + no + "/approve", lines(line("lineNo", 1, "quantity", 9)), 200)
                    .body("status", equalTo("closed"))
                    .body("lines[0].received", is(9));
            agree();
        }
        assertThat(yards.at(west, tea))
                .hasSize(1)
                .first()
                .satisfies(balance -> assertThat(balance.location()).isEqualTo("B-1"));
        assertThat(yards.onHand(west, tea)).isEqualTo(29);
    }

    @Test
    void bothHousesHearOfEachActOnce() {
        yards.put(east, tea, 5, "A-1");
        String no = yards.released(east, west, line("sku", tea, "quantity", 4));
        yards.act(no, "pick");
        yards.act(no, "ship");
        yards.post(ADMINISTRATOR, "/" + no + "/receive", lines(line("sku", tea, "quantity", 4)), 200);
        yards.act(no, "close");
        List<String> acts = List.of("requested", "approved", "released", "packed", "shipped", "received", "closed");
        assertThat(yards.told(east, no))
                .containsExactlyElementsOf(
                        acts.stream().map(act -> "transfer." + act + " source").toList());
        assertThat(yards.told(west, no))
                .containsExactlyElementsOf(acts.stream()
                        .map(act -> "transfer." + act + " destination")
                        .toList());
    }

    @Test
    void transfersOfOneInstantAreAllReadPageByPage() {
        List<String> asked = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            asked.add(yards.requested(east, west, line("sku", tea, "quantity", 1)));
        }
        yards.atOnce(asked);
        List<String> read = new ArrayList<>();
        String cursor = null;
        do {
            String from = cursor == null ? "" : "&cursor=" + cursor;
            var page = yards.get(ADMINISTRATOR, "?warehouse=" + west + "&limit=2" + from, 200)
                    .extract();
            read.addAll(page.path("items.transferNo"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertThat(read).hasSize(5).containsExactlyInAnyOrderElementsOf(new HashSet<>(asked));
        yards.get(ADMINISTRATOR, "?warehouse=" + west + "&cursor=bm8", 422);
    }

    @Test
    void aCartonThatIsEmptiedUnitByUnitIsHereAndMayBeFilledAgain() {
        yards.put(east, tea, 5, "A-1");
        String no = yards.released(east, west, line("sku", tea, "quantity", 4));
        yards.put(west, tea, 1, "B-1");
        String pallet = yards.lpn("P");
        String carton = yards.lpn("C");
        yards.pick(no, carton, line("sku", tea, "quantity", 4));
        yards.post(ADMINISTRATOR, "/" + no + "/pack", line("lpn", carton, "into", pallet), 200);
        yards.act(no, "ship");
        yards.post(ADMINISTRATOR, "/" + no + "/receive", toB1(3), 200).body("cartons.received", contains(false, false));
        yards.post(ADMINISTRATOR, "/" + no + "/receive", toB1(1), 200).body("cartons.received", contains(true, true));
        yards.act(no, "close");
        String back = yards.released(west, east, line("sku", tea, "quantity", 2));
        yards.pick(back, carton, line("sku", tea, "quantity", 2));
        yards.pack(back, carton);
        yards.act(back, "ship");
        yards.post(ADMINISTRATOR, "/" + back + "/receive", line("lpn", carton), 200);
        agree();
        assertThat(yards.onHand(east, tea)).isEqualTo(3);
    }

    @Test
    void aSerialOnTwoLinesIsNamedAndOneThatIsGoneIsRefused() {
        String phone = yards.bySerial();
        yards.put(east, phone, 2, "A-1", null, List.of("S1" + phone, "S3" + phone));
        yards.put(east, phone, 1, "A-2", null, List.of("S2" + phone));
        String no = yards.released(east, west, line("sku", phone, "quantity", 3));
        Map<String, Object> first = line("sku", phone, "quantity", 1, "serials", List.of("S1" + phone));
        yards.post(ADMINISTRATOR, "/" + no + "/pick", lines(first, first), 422).body("code", equalTo("serial-twice"));
        yards.post(ADMINISTRATOR, "/" + no + "/pick", lines(first), 200).body("lines[0].picked", is(1));
        yards.post(ADMINISTRATOR, "/" + no + "/pick", lines(first), 422);
        agree();
    }

    @Test
    void aShopInSimpleModeOrdersFromTheBigHouse() {
        yards.simple(west);
        yards.put(east, tea, 8, "A-1");
        String ofShop = yards.token(List.of(west), "clerk");
        String ofEast = yards.token(List.of(east), "manager");
        String no = yards.post(
                        ofShop,
                        "",
                        line("from", east, "to", west, "lines", List.of(line("sku", tea, "quantity", 5))),
                        201)
                .extract()
                .path("transferNo");
        yards.post(ofEast, "/" + no + "/approve", lines(line("lineNo", 1, "quantity", 4)), 200);
        for (String act : List.of("release", "pick", "ship")) {
            yards.post(ofEast, "/" + no + "/" + act, null, 200);
        }
        yards.post(ofShop, "/" + no + "/receive", lines(line("sku", tea, "quantity", 4)), 200);
        yards.post(ofShop, "/" + no + "/close", null, 200).body("status", equalTo("closed"));
        agree();
        assertThat(yards.free(west, tea)).isEqualTo(4);
        String back = yards.released(west, east, line("sku", tea, "quantity", 1));
        yards.act(back, "pick");
        yards.act(back, "ship");
        yards.post(ADMINISTRATOR, "/" + back + "/receive", lines(line("sku", tea, "quantity", 1)), 200)
                .body("claims", hasSize(0));
        agree();
    }

    @Test
    void aClosedCartonsLabelAndListComeOutOnceAndAreThereAsPdfAtBothEnds() {
        yards.put(east, tea, 9, "A-1", "L-7", List.of());
        String desk = yards.desk(east);
        String no = yards.released(east, west, line("sku", tea, "quantity", 9));
        String carton = yards.lpn("C");
        String pallet = yards.lpn("P");
        yards.pick(no, carton, line("sku", tea, "quantity", 5));
        Map<String, Object> close = line("lpn", carton, "into", pallet, "grams", 2_500, "station", desk);
        yards.post(ADMINISTRATOR, "/" + no + "/pack", line("lpn", carton, "station", "NOWHERE"), 404);
        yards.post(ADMINISTRATOR, "/" + no + "/pack", close, 200);
        yards.post(ADMINISTRATOR, "/" + no + "/pack", close, 200);
        assertThat(yards.printed(east, "H-" + carton)).containsExactly("pallet");
        assertThat(yards.printed(east, "LIST H-" + carton)).containsExactly("carton-list");
        String other = yards.lpn("C");
        yards.pick(no, other, line("sku", tea, "quantity", 4));
        yards.post(ADMINISTRATOR, "/" + no + "/pack", line("lpn", other, "into", pallet), 200);
        assertThat(yards.printed(east, "H-" + other))
                .as("nothing prints at no desk")
                .isEmpty();
        yards.post(ADMINISTRATOR, "/" + no + "/pack", line("lpn", pallet, "station", desk), 200);
        assertThat(yards.printed(east, "H-" + pallet)).containsExactly("pallet");
        yards.awaitSent(east, "LIST H-" + pallet);
        yards.post(ADMINISTRATOR, "/" + no + "/load", line("lpn", pallet), 200).body("status", equalTo("loaded"));
        assertThat(yards.prints(east, "H-" + pallet))
                .as("its label was scanned")
                .containsExactly("confirmed");
        assertThat(yards.prints(east, "LIST H-" + pallet))
                .as("its list hangs beside it")
                .containsExactly("confirmed");
        yards.act(no, "ship");
        String ofWest = yards.token(List.of(west), "receiver");
        for (String unit : List.of(carton, pallet)) {
            byte[] pdf = yards.get(ofWest, "/" + no + "/labels.pdf?lpn=" + unit, 200)
                    .contentType("application/pdf")
                    .extract()
                    .asByteArray();
            assertThat(new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF-");
        }
        yards.get(ofWest, "/" + no + "/labels.pdf?lpn=NONE", 422).body("code", equalTo("unknown-carton"));
        yards.get(yards.token(List.of(yards.warehouse()), "receiver"), "/" + no + "/labels.pdf?lpn=" + carton, 404);
    }

    @Test
    void labelsOfATransferThatIsCalledOffDoNotComeOutAnyMore() {
        yards.put(east, tea, 7, "A-1");
        String desk = yards.desk(east);
        yards.pausePrinters(east);
        String no = yards.released(east, west, line("sku", tea, "quantity", 5));
        // a slash in the name of a carton or a pallet is its own
        String carton = yards.lpn("C") + "/1";
        String pallet = yards.lpn("P");
        String others = pallet + "/2";
        yards.pick(no, carton, line("sku", tea, "quantity", 5));
        yards.post(ADMINISTRATOR, "/" + no + "/pack", line("lpn", carton, "into", pallet, "station", desk), 200);
        yards.post(ADMINISTRATOR, "/" + no + "/pack", line("lpn", pallet, "station", desk), 200);
        String other = yards.released(east, west, line("sku", tea, "quantity", 2));
        yards.pick(other, others, line("sku", tea, "quantity", 2));
        yards.post(ADMINISTRATOR, "/" + other + "/pack", line("lpn", others, "station", desk), 200);
        yards.post(ADMINISTRATOR, "/" + no + "/cancel", null, 200);
        assertThat(yards.prints(east, "H-" + others)).as("of " + other).containsExactly("queued");
        for (String document : List.of("H-" + carton, "LIST H-" + carton, "H-" + pallet, "LIST H-" + pallet)) {
            assertThat(yards.prints(east, document)).as(document).containsExactly("cancelled");
        }
        agree();
    }

    @Test
    void aRecallNamesTheTransfersOfTheLotAtEitherEndAndWritesToTheOtherHouse() {
        yards.put(east, tea, 9, "A-1", "L-7", List.of());
        String away = yards.released(east, west, line("sku", tea, "quantity", 4));
        yards.act(away, "pick");
        yards.act(away, "ship");
        yards.post(ADMINISTRATOR, "/" + away + "/receive", lines(line("sku", tea, "quantity", 1)), 200);
        String here = yards.released(east, west, line("sku", tea, "quantity", 2));
        yards.act(here, "pick");
        yards.recall(east, tea, "L-7")
                .body("transfers.transferNo", contains(away, here))
                .body("transfers.units", contains(4, 2))
                .body("transfers.inTransit", contains(3, 0))
                .body("transfers.to", contains(west, west));
        yards.recall(west, tea, "L-7").body("transfers.transferNo", contains(away));
        assertThat(yards.letters(east, tea, "L-7")).contains(away, west).doesNotContain(here);
        yards.freezeRecalled(east, tea, "L-7").body("orders", is(0));
        assertThat(yards.page("/recalls?warehouse=" + east + "&sku=" + tea)).contains("/transfers/" + here);
    }

    @Test
    void aClerkWithoutAScannerReceivesAndClosesByThePage() {
        String phone = yards.bySerial();
        yards.put(east, phone, 2, "A-1", null, List.of("S1" + phone, "S2" + phone));
        yards.put(east, tea, 6, "A-1", "L-7", List.of());
        String no = yards.released(
                east, west, line("sku", phone, "quantity", 2), line("sku", tea, "lot", "L-7", "quantity", 4));
        yards.post(
                ADMINISTRATOR,
                "/" + no + "/pick",
                lines(
                        line("sku", phone, "quantity", 2, "serials", List.of("S1" + phone, "S2" + phone)),
                        line("sku", tea, "quantity", 4)),
                200);
        yards.act(no, "ship");
        String clerk = yards.token(List.of(west), "clerk");
        assertThat(yards.statements(clerk, "/transfers/" + no)).isLessThanOrEqualTo(12);
        List<String> goods = yards.awaited(clerk, no);
        assertThat(goods).hasSize(2);
        String faults = yards.form(clerk, no, line("goods", goods.get(1), "quantity", "x"), 422);
        assertThat(faults).contains("x");
        yards.form(clerk, no, line("goods", "7", "quantity", "1"), 422);
        yards.form(clerk, no, line("goods", goods.get(0), "serials", "S1" + phone), 200);
        yards.form(clerk, no, line("goods", goods.get(0), "serials", "X9" + phone), 422);
        yards.form(clerk, no, line("goods", goods.get(1), "quantity", "1", "damaged", "true"), 200);
        yards.form(clerk, no, line("goods", goods.get(1), "quantity", "4"), 422);
        yards.form(clerk, no, line("goods", goods.get(1), "quantity", "4", "over", "true"), 200);
        yards.post(clerk, "/" + no + "/close", null, 200)
                .body("claims.kind", contains("damaged", "over", "short"))
                .body("lines.received", contains(1, 3));
        agree();
        assertThat(yards.awaited(clerk, no)).isEmpty();
    }

    private Map<String, Object> direct(int units) {
        return line(
                "from",
                east,
                "to",
                west,
                "direct",
                true,
                "location",
                "B-1",
                "lines",
                List.of(line("sku", tea, "quantity", units)));
    }

    private Map<String, Object> toB1(int units) {
        return line("location", "B-1", "lines", List.of(line("sku", tea, "quantity", units)));
    }

    private void settle(String no, int claim, Map<String, Object> how) {
        yards.post(ADMINISTRATOR, "/" + no + "/claims/" + claim + "/settle", how, 200);
    }

    @SafeVarargs
    private static Map<String, Object> lines(Map<String, Object>... lines) {
        return line("lines", List.of(lines));
    }

    private void agree() {
        assertThat(yards.proof(east, west).ok()).isTrue();
    }
}
