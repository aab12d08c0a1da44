package org.stowage.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.stowage.outbound.Money;
import org.stowage.outbound.NewOrder;
import org.stowage.outbound.NewOrder.NewLine;
import org.stowage.outbound.Recipient;

/** The orders of this night and morning: two thirds of a single piece, a few with wishes, deadlines through the day. */
final class OwnOrders {

    static final List<String> CHANNELS = List.of("webshop", "marketplace", "livestream");
    private static final List<String> REMARKS =
            List.of("Please leave it with the neighbour", "请放在门卫处", "Bitte ohne Rechnung im Paket", "麻烦尽快发货，谢谢");
    private static final List<String> NOTES =
            List.of("Regular customer: add a sample", "老客户，送小样一份", "Check colour twice");
    private static final List<String> GIFTS = List.of("Happy birthday, dear Mia!", "祝妈妈生日快乐！", "Joyeux Noël !");

    private final Plan plan;
    private final List<Range.Article> articles;
    private final List<Range.Article> scarce;
    private final Random dice = new Random(Plan.SEED);
    private final Shoppers shoppers = new Shoppers(Plan.SEED);

    OwnOrders(Plan plan) {
        this.plan = plan;
        List<Range.Article> all = Range.articles(plan.size().items());
        this.articles = all.stream().filter(article -> !article.isScarce()).toList();
        this.scarce = all.stream().filter(Range.Article::isScarce).toList();
    }

    List<NewOrder> all() {
        List<NewOrder> all = new ArrayList<>();
        for (int i = 0; i < plan.size().orders(); i++) {
            all.add(order(i));
        }
        return all;
    }

    /** A place in the list whose order somebody must look at before it goes out. */
    static boolean isHeld(int index) {
        return index % 50 == 27;
    }

    /** A place in the list whose order asks for more than there is. */
    static boolean isShort(int index) {
        return index % 60 == 31;
    }

    private NewOrder order(int index) {
        Recipient to = shoppers.next();
        boolean inChina = "CN".equals(to.country());
        Instant placed = plan.morning()
                .minus(Duration.ofMinutes(15))
                .minus(Duration.ofSeconds(130L * (plan.size().orders() - index)));
        List<NewLine> lines = lines(index, inChina);
        String channel = CHANNELS.get(dice.nextInt(CHANNELS.size()));
        return new NewOrder(
                plan.warehouse(),
                channel,
                String.format(
                        Locale.ROOT,
                        "%s-%s-%06d",
                        plan.warehouse(),
                        channel.substring(0, 2).toUpperCase(Locale.ROOT),
                        240_100 + index),
                "Stowage Living 优仓生活",
                null,
                null,
                placed,
                placed.plusSeconds(60),
                null,
                deadline(),
                null,
                to,
                carrier(index, inChina),
                null,
                null,
                null,
                null,
                sometimes(10, REMARKS),
                note(),
                sometimes(5, GIFTS),
                invoice(inChina),
                null,
                null,
                null,
                lines);
    }

    private List<NewLine> lines(int index, boolean inChina) {
        if (isShort(index) && !scarce.isEmpty()) {
            return List.of(line(scarce.get(dice.nextInt(scarce.size())), 3, inChina, false));
        }
        // 13 of 20: one line of one piece
        int count = index % 20 < 13 ? 1 : 2 + dice.nextInt(3);
        List<NewLine> lines = new ArrayList<>();
        List<Range.Article> taken = new ArrayList<>();
        while (lines.size() < count) {
            // some sell much better than others
            Range.Article article = articles.get((int) (articles.size() * Math.pow(dice.nextDouble(), 1.6)));
            if (!taken.contains(article)) {
                taken.add(article);
                long quantity = count == 1 ? 1 : 1 + dice.nextInt(2);
                lines.add(line(article, quantity, inChina, lines.size() == 2 && dice.nextInt(3) == 0));
            }
        }
        return lines;
    }

    private static NewLine line(Range.Article article, long quantity, boolean inChina, boolean gift) {
        Money price = new Money(gift ? BigDecimal.ZERO.setScale(2) : article.price(), inChina ? "CNY" : "EUR");
        return new NewLine(null, article.sku(), BigDecimal.valueOf(quantity), null, price, gift ? true : null, null);
    }

    /** On the half hour, one to nine hours from the morning. */
    private Instant deadline() {
        long half = Duration.ofMinutes(30).toMillis();
        long at = plan.morning()
                .plus(Duration.ofMinutes(60 + 30L * dice.nextInt(17)))
                .toEpochMilli();
        return Instant.ofEpochMilli((at + half - 1) / half * half);
    }

    /** Some shops leave it to the house. */
    private @Nullable String carrier(int index, boolean inChina) {
        String code = inChina ? (dice.nextInt(2) == 0 ? Building.SWIFT : Building.COMET) : Building.POST;
        return inChina && index % 7 == 3 ? null : Building.carrierCode(plan, code);
    }

    private NewOrder.@Nullable SellerNote note() {
        String text = sometimes(6, NOTES);
        return text == null ? null : new NewOrder.SellerNote(text, "red");
    }

    private NewOrder.@Nullable Invoice invoice(boolean inChina) {
        int thrown = dice.nextInt(100);
        return inChina && thrown < 16 ? new NewOrder.Invoice("company", "杭州示范贸易有限公司", "91330100DEMO0001X") : null;
    }

    private @Nullable String sometimes(int percent, List<String> texts) {
        int thrown = dice.nextInt(100);
        return thrown < percent ? texts.get(thrown % texts.size()) : null;
    }
}
