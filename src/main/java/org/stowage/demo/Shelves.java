package org.stowage.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.catalog.Items;
import org.stowage.inbound.NewReceipt;
import org.stowage.inbound.NewReceiptLine;
import org.stowage.inbound.Receiving;
import org.stowage.site.LocationKind;

/** The goods: what is sold here, how it came onto the shelves in the days before, who has counted it, and where else it is. */
@ApplicationScoped
class Shelves {

    private static final long ON_THE_FACE = 36;
    private static final long IN_RESERVE = 144;
    private static final List<String> SUPPLIERS =
            List.of("Lotus Mills 莲花纺织", "Riverbank Ceramics 河畔陶瓷", "Highland Tea Co. 高山茶业", "Bluebird Paper 蓝鸟纸品");

    private final Items items;
    private final Receiving receiving;
    private final Building building;
    private final Stocktakes stocktakes;
    private final Outlet outlet;

    Shelves(Items items, Receiving receiving, Building building, Stocktakes stocktakes, Outlet outlet) {
        this.items = items;
        this.receiving = receiving;
        this.building = building;
        this.stocktakes = stocktakes;
        this.outlet = outlet;
    }

    void list(Plan plan) {
        items.upsert(Range.articles(plan.size().items()).stream()
                .map(Range.Article::item)
                .toList());
    }

    /** One receipt a supplier, each done in one act: a killed furnishing passes over those that are there. */
    void fill(Plan plan) {
        List<Range.Article> articles = Range.articles(plan.size().items());
        Racks racks = new Racks(plan.size());
        List<Racks.Slot> faces = racks.slots(LocationKind.PICK_FACE);
        List<Racks.Slot> reserve = racks.slots(LocationKind.RESERVE);
        for (int supplier = 0; supplier < SUPPLIERS.size(); supplier++) {
            List<NewReceiptLine> lines = new ArrayList<>();
            for (int i = supplier; i < articles.size(); i += SUPPLIERS.size()) {
                Range.Article article = articles.get(i);
                if (article.isScarce()) {
                    lines.add(line(plan, article, 1, faces.get(i).code(), 0));
                    continue;
                }
                lines.add(line(plan, article, ON_THE_FACE, faces.get(i).code(), 0));
                lines.add(line(
                        plan,
                        article,
                        IN_RESERVE,
                        reserve.get(i * 2 % reserve.size()).code(),
                        1));
            }
            receive(plan, "IN-" + (supplier + 1), SUPPLIERS.get(supplier), lines);
        }
        receive(plan, "IN-BOX", SUPPLIERS.getLast(), Boxes.atTheDesks());
    }

    /** This morning: two lorries are announced, a third one's goods stand at the dock and want to be put away. */
    void dock(Plan plan) {
        List<Range.Article> articles = Range.articles(plan.size().items());
        List<NewReceipt> lorries = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            List<NewReceiptLine> lines = new ArrayList<>();
            for (int j = 0; j < 3 + i; j++) {
                Range.Article article = articles.get((i * 17 + j * 5 + 3) % articles.size());
                lines.add(new NewReceiptLine(article.sku(), 12L + 6 * j, null, null, null, null, null));
            }
            lorries.add(new NewReceipt(
                    plan.warehouse(),
                    number(plan, "ASN-" + (i + 1)),
                    SUPPLIERS.get(i),
                    "PO-88" + (i + 1),
                    true,
                    lines));
        }
        List<NewReceiptLine> atTheDock = articles.stream()
                .filter(article -> !article.isScarce())
                .skip(5)
                .limit(6)
                .map(article -> line(plan, article, 24, null, 1))
                .toList();
        lorries.add(new NewReceipt(
                plan.warehouse(), number(plan, "IN-9"), SUPPLIERS.getLast(), "PO-880", false, atTheDock));
        receiving.receiveAll(building.warehouse(plan).id(), lorries);
    }

    void count(Plan plan) {
        stocktakes.count(plan);
    }

    void supply(Plan plan) {
        outlet.open(plan);
    }

    void receive(Plan plan, String number, String supplier, List<NewReceiptLine> lines) {
        if (!lines.isEmpty()) {
            receiving.receiveAll(
                    building.warehouse(plan).id(),
                    List.of(new NewReceipt(plan.warehouse(), number(plan, number), supplier, null, false, lines)));
        }
    }

    static String number(Plan plan, String number) {
        return plan.warehouse() + "-" + number;
    }

    private static NewReceiptLine line(
            Plan plan, Range.Article article, long quantity, @Nullable String location, int lot) {
        if (!article.comesInLots()) {
            return NewReceiptLine.of(article.sku(), quantity, location);
        }
        LocalDate made = plan.morning().atZone(ZoneOffset.UTC).toLocalDate().minusDays(60 - 40L * lot);
        LocalDate expires = made.plusDays(article.style().shelfLifeDays());
        String code = "L" + made.toString().replace("-", "").substring(2);
        return new NewReceiptLine(article.sku(), quantity, location, code, expires, null, null);
    }
}
