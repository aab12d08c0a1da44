package org.stowage.counting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.Books;
import org.stowage.site.Warehouse;
import org.stowage.task.NewTask;
import org.stowage.task.Reply;
import org.stowage.task.Scanner;
import org.stowage.task.TaskKind;
import org.stowage.task.Tasks;
import org.stowage.task.Tone;

/** A morning of counting, and everything that is found on the way. Every scan is sent twice. */
@QuarkusTest
class CountDialogIT {

    @Inject
    CountYard yard;

    @Inject
    Tasks tasks;

    @Inject
    Books books;

    private Warehouse in;

    @BeforeEach
    void aWarehouse() {
        in = yard.warehouse();
    }

    @AfterEach
    void booksAgree() {
        assertThat(books.check().ok()).isTrue();
    }

    @Test
    void walksFromPlaceToPlaceAndNamesTheRightOne() {
        String tea = yard.goods(null);
        yard.put(in, tea, 5, "A-1");
        String no = yard.count(in, false, "A-1", "A-2");
        Scanner counter = yard.counter(in);

        Reply opened = counter.scan("C-COUNT");
        assertThat(opened.step()).isEqualTo("location");
        assertThat(counter.field("location")).isEqualTo("A-1");
        assertThat(counter.field("document")).isEqualTo(no);
        Reply wrong = counter.scan("L-A-2");
        assertThat(code(wrong)).isEqualTo("wrong-location");
        assertThat(text(wrong)).contains("A-1");
        counter.scan("L-A-1");
        assertThat(counter.field("sku")).isEqualTo(tea);
        assertThat(counter.field("open")).isEqualTo("5");
        assertThat(counter.scan(tea).step()).isEqualTo("quantity");
        assertThat(counter.field("open")).isEqualTo("5");
        assertThat(counter.type("5").step()).isEqualTo("item");
        Reply all = counter.scan("C-DONE");
        assertThat(all.tone()).isEqualTo(Tone.ASK);
        assertThat(text(all)).contains("1").contains("A-1");
        assertThat(counter.scan("C-CONFIRM").step()).isEqualTo("location");
        assertThat(counter.field("location")).isEqualTo("A-2");
        counter.scan("L-A-2");
        assertThat(counter.scan("C-CONFIRM").tone()).isEqualTo(Tone.DONE);
        assertThat(yard.counted(in, tea, 1)).isEqualTo(5);
        assertThat(yard.status(in, "A-2")).isEqualTo("done");
    }

    @Test
    void countsPieceByPieceByPackAndByNumber() {
        String tea = yard.goods("CASE-" + in.code());
        yard.count(in, true, "A-1");
        Scanner counter = at("A-1");
        counter.scan(tea);
        counter.scan(tea);
        assertThat(counter.field("quantity")).isEqualTo("2");
        counter.scan("CASE-" + in.code());
        assertThat(yard.counted(in, tea, 1)).isEqualTo(14);
        counter.scan("C-CONFIRM");
        counter.type("3");
        counter.scan("CASE-" + in.code());
        assertThat(yard.counted(in, tea, 1)).isEqualTo(50);
        counter.scan("C-QTY-49");
        assertThat(yard.counted(in, tea, 1)).isEqualTo(49);
    }

    @Test
    void asksAboutAQuantityThatCannotBe() {
        String tea = yard.plausibly(100);
        yard.count(in, true, "A-1");
        Scanner counter = at("A-1");
        counter.scan(tea);
        Reply asked = counter.type("5000");
        assertThat(code(asked)).isEqualTo("implausible");
        assertThat(yard.counted(in, tea, 1)).isEqualTo(1);
        counter.scan("C-CONFIRM");
        assertThat(yard.counted(in, tea, 1)).isEqualTo(5000);
    }

    @Test
    void asksForTheLotAndForTheDayOfANewOne() {
        String milk = yard.byLot(30);
        yard.putLot(in, milk, "L1", 4, "A-1");
        yard.count(in, true, "A-1");
        Scanner counter = at("A-1");
        assertThat(counter.scan(milk).step()).isEqualTo("lot");
        assertThat(counter.scan("L1").step()).isEqualTo("quantity");
        counter.type("4");
        counter.scan(milk);
        assertThat(counter.scan("NEW-LOT").step()).isEqualTo("expiry");
        assertThat(counter.scan("2027-05-01").step()).isEqualTo("quantity");
        counter.scan(milk);
        assertThat(yard.counted(in, milk, 1)).isEqualTo(6);
    }

    @Test
    void readsSerialsOneByOneAndNamesMissingAndForeignOnesAtTheEnd() {
        String phone = yard.bySerial();
        yard.putSerials(in, phone, List.of("SN1" + in.code(), "SN2" + in.code()), "A-1");
        yard.putSerials(in, phone, List.of("SN9" + in.code()), "A-2");
        yard.count(in, false, "A-1");
        Scanner counter = at("A-1");
        assertThat(counter.scan(phone).step()).isEqualTo("serial");
        assertThat(counter.field("serial")).isEqualTo("SN1" + in.code());
        counter.scan("SN1" + in.code());
        counter.scan(phone);
        assertThat(code(counter.scan("SN1" + in.code()))).isEqualTo("serial-twice");
        counter.scan("SN9" + in.code());
        assertThat(code(counter.type("7"))).isEqualTo("one-by-one");
        counter.scan("C-DONE");
        Reply done = counter.scan("C-CONFIRM");
        assertThat(text(done)).contains("SN9" + in.code() + " is not booked here");
        assertThat(text(done)).contains("SN2" + in.code() + " was not found");
    }

    @Test
    void aSealedPalletCountsWholeAndAnOpenOneInside() {
        String tea = yard.goods(null);
        yard.putIn(in, "PAL-A-" + in.code(), tea, 48, "A-1");
        yard.putIn(in, "PAL-B-" + in.code(), tea, 20, "A-1");
        yard.putIn(in, "PAL-C-" + in.code(), tea, 20, "A-2");
        yard.count(in, true, "A-1");
        Scanner counter = at("A-1");
        assertThat(counter.scan("H-PAL-A-" + in.code()).step()).isEqualTo("unit");
        Reply whole = counter.scan("C-CONFIRM");
        assertThat(whole.step()).isEqualTo("item");
        assertThat(whole.toString().replace(whole.session().toString(), "")).doesNotContain("48");
        counter.scan("H-PAL-B-" + in.code());
        counter.scan("C-NO");
        counter.scan(tea);
        counter.type("19");
        counter.scan("L-A-1");
        counter.scan(tea);
        assertThat(yard.counted(in, tea, 1)).isEqualTo(68);
        Reply elsewhere = counter.scan("H-PAL-C-" + in.code());
        assertThat(code(elsewhere)).isEqualTo("unit-elsewhere");
        assertThat(text(elsewhere)).contains("A-2");
    }

    @Test
    void damagedAndUnexpectedGoodsCountToo() {
        String tea = yard.goods(null);
        String cup = yard.goods(null);
        yard.put(in, tea, 5, "A-1");
        yard.count(in, true, "A-1");
        Scanner counter = at("A-1");
        counter.scan("C-DAMAGE");
        assertThat(code(counter.scan(tea))).isEqualTo("counted-damaged");
        counter.scan(tea);
        counter.scan(cup);
        assertThat(yard.damaged(in, tea)).isEqualTo(1);
        assertThat(yard.counted(in, tea, 1)).isEqualTo(2);
        assertThat(yard.counted(in, cup, 1)).isEqualTo(1);
    }

    @Test
    void aBarcodeThatNobodyKnowsIsNamedAndItsGoodsAreParked() {
        yard.count(in, true, "A-1");
        Scanner counter = at("A-1");
        Reply unknown = counter.scan("4901777300682");
        assertThat(unknown.step()).isEqualTo("unknown");
        assertThat(text(unknown)).contains("4901777300682").contains("photo");
        assertThat(counter.field("document")).startsWith(in.code() + "-C");
        assertThat(code(counter.scan("C-PARK"))).isEqualTo("parked");
        assertThat(counter.scan("C-DONE").step()).isEqualTo("done");
    }

    @Test
    void goodsThatMoveMeanwhileAreCountedAgainAndNothingElseIsLost() {
        String tea = yard.goods(null);
        String cup = yard.goods(null);
        yard.put(in, tea, 5, "A-1");
        yard.count(in, true, "A-1");
        Scanner counter = at("A-1");
        counter.scan(cup);
        counter.scan(tea);
        yard.moves(in, tea, 2, "A-1", "A-2");
        Reply again = counter.scan(tea);
        assertThat(code(again)).isEqualTo("count-again");
        assertThat(text(again)).contains(tea);
        assertThat(again.step()).isEqualTo("item");
        assertThat(yard.counted(in, cup, 1)).isEqualTo(1);
        counter.scan(tea);
        counter.type("3");
        assertThat(yard.counted(in, tea, 1)).isEqualTo(3);
        counter.scan("C-DONE");
        assertThat(counter.scan("C-CONFIRM").tone()).isEqualTo(Tone.DONE);
    }

    @Test
    void takesTheLastScanBackAndThenTheWholeQuantity() {
        String tea = yard.goods("CASE-" + in.code());
        yard.count(in, true, "A-1");
        Scanner counter = at("A-1");
        counter.scan(tea);
        counter.scan("CASE-" + in.code());
        counter.scan("C-UNDO");
        assertThat(yard.counted(in, tea, 1)).isEqualTo(1);
        counter.scan("C-UNDO");
        assertThat(yard.counted(in, tea, 1)).isZero();
        assertThat(counter.scan("C-UNDO").tone()).isEqualTo(Tone.BAD);
    }

    @Test
    void aPlaceLeftAloneKeepsWhatIsCountedAndGoesOnWhereItStood() {
        String tea = yard.goods(null);
        String cup = yard.goods(null);
        yard.count(in, true, "A-1", "A-2");
        long person = yard.newPerson();
        Scanner first = yard.counter(in, person);
        first.scan("C-COUNT");
        first.scan("L-A-1");
        first.scan(tea);
        // the device is laid down; another one is taken up
        Scanner second = yard.counter(in, person);
        second.scan("C-COUNT");
        assertThat(second.field("location")).isEqualTo("A-1");
        assertThat(code(second.scan("L-A-1"))).isEqualTo("at-location-again");
        second.scan(cup);
        second.scan("C-CANCEL");
        assertThat(yard.status(in, "A-1")).isEqualTo("open");
        assertThat(yard.counted(in, tea, 1) + yard.counted(in, cup, 1)).isEqualTo(2);
    }

    @Test
    void aSkippedPlaceComesAtTheEnd() {
        yard.count(in, true, "A-1", "A-2");
        Scanner counter = yard.counter(in);
        counter.scan("C-COUNT");
        counter.scan("C-SKIP");
        assertThat(counter.field("location")).isEqualTo("A-2");
        counter.scan("L-A-2");
        counter.scan("C-CONFIRM");
        assertThat(counter.field("location")).isEqualTo("A-1");
    }

    @Test
    void peopleInOneAisleNeverStandAtOnePlace() {
        yard.count(in, true, "A-1", "A-2", "A-3");
        List<String> places = List.of(yard.counter(in), yard.counter(in), yard.counter(in)).stream()
                .peek(counter -> counter.scan("C-COUNT"))
                .map(counter -> counter.field("location"))
                .collect(Collectors.toList());
        assertThat(places).containsExactlyInAnyOrder("A-1", "A-2", "A-3");
        assertThat(yard.counter(in).scan("C-COUNT").step()).isEqualTo("start");
    }

    @Test
    void somebodyElseCountsAgainWhatDiffers() {
        String tea = yard.goods(null);
        yard.put(in, tea, 5, "A-1");
        yard.count(in, true, "A-1");
        Scanner first = at("A-1");
        first.scan(tea);
        first.type("4");
        first.scan("C-DONE");
        Reply done = first.scan("C-CONFIRM");
        assertThat(code(done)).isEqualTo("place-done");
        assertThat(first.scan("C-COUNT").step()).isEqualTo("start");

        Scanner second = yard.counter(in);
        second.scan("C-COUNT");
        assertThat(second.field("location")).isEqualTo("A-1");
        assertThat(text(second.scan("C-WHY"))).contains("Somebody else");
        second.scan("L-A-1");
        assertThat(second.field("sku")).isEqualTo(tea);
        assertThat(second.field("open")).isEmpty();
        second.scan(tea);
        second.type("4");
        second.scan("C-DONE");
        assertThat(second.scan("C-CONFIRM").tone()).isEqualTo(Tone.DONE);
        assertThat(yard.counted(in, tea, 2)).isEqualTo(4);
    }

    @Test
    void workBornFromAShortPickIsServedFirst() {
        String tea = yard.goods(null);
        yard.put(in, tea, 5, "A-3");
        yard.count(in, true, "A-1", "A-2");
        long place = yard.location(in, "A-3");
        tasks.createAll(
                in.id(),
                List.of(NewTask.of(TaskKind.COUNT, in.code() + "-V1", place, yard.item(tea), 1, 1)
                        .priority(1)));
        Scanner counter = yard.counter(in);
        counter.scan("C-COUNT");
        assertThat(counter.field("location")).isEqualTo("A-3");
        assertThat(text(counter.scan("C-WHY"))).contains("A-3").contains("missed");
        counter.scan("L-A-3");
        counter.scan(tea);
        counter.type("5");
        counter.scan("C-DONE");
        assertThat(counter.scan("C-CONFIRM").step()).isEqualTo("location");
        assertThat(tasks.openAt(in.id(), TaskKind.COUNT, place, yard.item(tea))).isEmpty();
    }

    @Test
    void aPlaceOfOnesOwnChoiceAndTheNextOfACountThatWasScanned() {
        Scanner counter = yard.counter(in);
        assertThat(counter.scan("C-COUNT").step()).isEqualTo("start");
        assertThat(counter.scan("L-A-4").step()).isEqualTo("item");
        counter.scan("C-CONFIRM");
        yard.count(in, true, "A-1");
        String second = yard.count(in, true, "A-2");
        counter.scan("C-COUNT");
        assertThat(counter.field("location")).isEqualTo("A-1");
        counter.scan("D-" + second);
        assertThat(counter.field("location")).isEqualTo("A-2");
        assertThat(yard.status(in, "A-1")).isEqualTo("open");
    }

    @Test
    void anEndedCountIsSaidAtTheNextScanAndLeavingStillWorks() {
        String tea = yard.goods(null);
        String no = yard.count(in, true, "A-1");
        Scanner counter = at("A-1");
        yard.cancel(in, no);
        assertThat(code(counter.scan(tea))).isEqualTo("count-is-closed");
        assertThat(counter.scan("C-CANCEL").tone()).isEqualTo(Tone.DONE);
    }

    private Scanner at(String shelf) {
        Scanner counter = yard.counter(in);
        counter.scan("C-COUNT");
        assertThat(counter.scan("L-" + shelf).step()).isEqualTo("item");
        return counter;
    }

    private static String code(Reply reply) {
        return Objects.requireNonNull(reply.message()).code();
    }

    private static String text(Reply reply) {
        return Objects.requireNonNull(reply.message()).text();
    }
}
