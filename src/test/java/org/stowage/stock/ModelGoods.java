package org.stowage.stock;

/** The words of the model: what stands where, and whose it is. Names instead of ids, so that a log can be read. */
final class ModelGoods {

    private ModelGoods() {}

    /** An item of an owner: what promises count as one. */
    record Goods(String item, long owner) {}

    /** A place as the model names it; unit {@code -} = loose. */
    record Spot(String place, String unit, Condition condition) {

        static Spot at(String place) {
            return new Spot(place, "-", Condition.GOOD);
        }

        @Override
        public String toString() {
            return place + " " + unit + " " + condition.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** One balance row; lot {@code -} = none. */
    record Bucket(Spot spot, String lot, Goods goods) {

        @Override
        public String toString() {
            return spot + " " + goods.item() + " " + lot + " of " + goods.owner();
        }
    }

    /** Units from one spot to another, maybe to or from outside. */
    record Leg(Goods goods, String lot, long quantity, Spot from, Spot to, boolean ofAllocated) {

        Bucket source() {
            return new Bucket(from, lot, goods);
        }

        Bucket target() {
            return new Bucket(to, lot, goods);
        }

        @Override
        public String toString() {
            return quantity + " " + goods.item() + " " + lot + " of " + goods.owner() + " from " + from + " to " + to;
        }
    }

    /** What makes goods unusable; {@code ""} = any. */
    record Freeze(String place, String item, String lot) {

        boolean covers(Bucket bucket) {
            return (place.isEmpty() || place.equals(bucket.spot().place()))
                    && (item.isEmpty() || item.equals(bucket.goods().item()))
                    && (lot.isEmpty() || lot.equals(bucket.lot()));
        }
    }

    /** The model says no; the code is the problem's or the constraint's name. */
    static final class Refused extends RuntimeException {
        Refused(String code) {
            super(code);
        }
    }
}
