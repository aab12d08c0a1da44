package org.stowage.counting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stowage.stock.Place;
import org.stowage.stock.ProofCheck;

/** What a posted count shows must be what the ledger has of it. */
class CountProofSqlTest {

    private final CountFloor house = new CountFloor();
    private final CountProof proof = new CountProof(house.floor.sql);
    private final long tea = house.floor.item("TEA-1");
    private final long shelf = house.floor.location("A-01-1", "pick_face");
    private String count = "";

    @BeforeEach
    void twoAreMissingAndBooked() {
        house.floor.put(tea, 10, Place.at(shelf));
        count = house.open(false, shelf);
        house.count(count, tea, 8, house.ann);
        house.count(count, tea, 8, house.bob);
        house.post(count);
    }

    @Test
    void whatWasBookedIsWhatWasFound() {
        assertThat(checked().rows()).isEqualTo(1);
        assertThat(checked().mismatches()).isEmpty();
    }

    @Test
    void aDifferenceThatWasNeverBookedIsNamed() {
        house.floor
                .sql
                .statement("update count_variance set counted = 7, difference = -3 where warehouse_id = :warehouse")
                .bind("warehouse", house.floor.warehouse)
                .update();
        assertThat(checked().mismatches())
                .containsExactly(new ProofCheck.Mismatch(count + " / A-01-1 / TEA-1", -3, -2));
    }

    @Test
    void aMoveThatNoDifferenceTellsOfIsNamed() {
        house.floor
                .sql
                .statement("delete from count_variance where warehouse_id = :warehouse")
                .bind("warehouse", house.floor.warehouse)
                .update();
        assertThat(checked().mismatches()).containsExactly(new ProofCheck.Mismatch(count + " / A-01-1 / TEA-1", 0, -2));
    }

    private ProofCheck.Result checked() {
        return house.floor.transactions.call(() -> proof.check(house.floor.warehouse));
    }
}
