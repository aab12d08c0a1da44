package org.stowage.stock;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One kind of act that a warehouse does.
 *
 * @param weight how often it comes, beside the others
 * @param draw what it is about this time; null = there is nothing to do it with
 */
record ModelAct(String name, int weight, Function<ModelDraw, @Nullable Step> draw) {

    /**
     * An act with all its details, done twice: by the facades and by the model.
     *
     * @param real runs in one transaction, before the model: what only the database decides, the model then reads
     * @param expected throws {@link ModelGoods.Refused} when the act must be refused
     */
    record Step(String text, Consumer<ModelFloor> real, Consumer<Model> expected) {}
}
