package org.stowage.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.stowage.kernel.Sql;
import org.stowage.outbound.NewOrder.NewLine;
import org.stowage.photo.Photos;
import org.stowage.shipping.PackingLine;
import org.stowage.shipping.Parcel;
import org.stowage.shipping.Parcels;
import org.stowage.shipping.RangeCarriers;
import org.stowage.site.Warehouse;

/** The packing desk before somebody's eyes: what is large, the three checks at once, a photo with and without a camera. */
@QuarkusTest
class PackBrowserIT {

    @Inject
    PackingLine line;

    @Inject
    RangeCarriers range;

    @Inject
    Parcels parcels;

    @Inject
    Photos photos;

    @Inject
    Sql sql;

    @Test
    void theStationShowsVariantsLargerThanTheNameAndTheThreeChecksAndTakesAPhoto() {
        Warehouse warehouse = line.warehouse(20, "BRW-SHIRT", "BRW-CAP");
        String order = line.picked(warehouse, range.code(), NewLine.of("BRW-SHIRT", 2), NewLine.of("BRW-CAP", 1));
        dress();
        try (Browser browser = Browser.of(Browser.Size.DESKTOP, "en")) {
            Page page = browser.loggedIn(warehouse.code(), "packer", "clerk");
            page.navigate(browser.at("/scan?warehouse=" + warehouse.code()));
            Gun gun = new Gun(page);
            gun.scan("C-PACK");
            gun.scan("O-" + order);
            assertThat(page.locator(".card-variants")).containsText("navy");
            assertThat(size(page.locator(".card-variants"))).isGreaterThan(size(page.locator(".card-name")));
            assertThat(page.locator(".desk-facts")).containsText("王");
            browser.shot(page, "pack-item-desktop");
            browser.isAccessible(page);

            gun.scan("C-PHOTO");
            assertThat(page.locator("#photo-take")).isEnabled();
            browser.shot(page, "pack-photo-desktop");
            page.locator("#photo-take").press("Enter");
            assertThat(page.locator("#photo")).isHidden();

            gun.scan("BRW-SHIRT");
            gun.scan("BRW-SHIRT");
            gun.scan("BRW-CAP");
            gun.scan("C-CONFIRM");
            gun.type("900");
            Parcel parcel = parcels.ofOrder(warehouse.id(), parcel(order)).getFirst();
            assertThat(page.locator("#desk")).containsText(String.valueOf(parcel.waybillNo()));
            assertThat(page.locator(".desk-facts")).containsText("王");
            assertThat(page.locator(".side-lines li")).hasCount(2);
            browser.shot(page, "pack-label-desktop");
            assertThat(photos.of(warehouse.id(), parcel.id())).hasSize(1);

            page.navigate(browser.at("/parcels/" + parcel.parcelNo() + "?warehouse=" + warehouse.code()));
            assertThat(page.locator(".photos img")).hasCount(1);
            browser.shot(page, "parcel-photo-desktop");
            browser.isAccessible(page);
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void theHandheldReportsABrokenUnitWithAPictureFromItsFilesAndTheShelfShowsIt() throws IOException {
        Warehouse warehouse = line.warehouse(20, "BRW-SHIRT");
        String order = line.picked(warehouse, range.code(), NewLine.of("BRW-SHIRT", 2));
        dress();
        try (Browser browser = Browser.of(Browser.Size.HANDHELD, "zh-CN")) {
            Page page = browser.loggedIn(warehouse.code(), "packer");
            page.addInitScript("delete Navigator.prototype.mediaDevices");
            page.navigate(browser.at("/scan?warehouse=" + warehouse.code()));
            Gun gun = new Gun(page);
            gun.scan("C-PACK");
            gun.scan("O-" + order);
            browser.shot(page, "pack-item-handheld");
            browser.isAccessible(page);
            gun.scan("C-DAMAGE");
            browser.shot(page, "pack-broken-handheld");
            gun.scan("C-PHOTO");
            assertThat(page.locator("#photo-live")).isHidden();
            page.locator("#photo-file").setInputFiles(new FilePayload("broken.png", "image/png", png()));
            assertThat(page.locator("#photo-take")).isEnabled();
            page.locator("#photo-take").press("Enter");
            assertThat(page.locator("#photo")).isHidden();
            assertThat(photos.of(warehouse.id(), order))
                    .singleElement()
                    .satisfies(photo -> assertThat(photo.moment()).isEqualTo("damage"));
            gun.scan("BRW-SHIRT");
            assertThat(page.locator("#desk")).hasAttribute("data-step", "open");

            page.navigate(browser.at("/problem-shelf?warehouse=" + warehouse.code()));
            assertThat(page.locator("form.card")).containsText(order);
            browser.isAccessible(page);
            page.locator("form[hx-post*='see-to'] button").press("Enter");
            assertThat(page.locator("form.card dl")).hasText(Pattern.compile("Lin Tester.*Lin Tester", Pattern.DOTALL));
            browser.shot(page, "problem-shelf-handheld");
            assertThat(browser.faults()).isEmpty();
        }
    }

    private long parcel(String order) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.statement("select id from outbound_order where order_no = :no")
                        .bind("no", order)
                        .one(Long.class));
    }

    private void dress() {
        QuarkusTransaction.requiringNew().run(() -> sql.statement("""
                        update item set name = 'Oxford shirt, long sleeves', style = 'Slim', colour = 'navy', size = 'XL'
                         where sku = 'BRW-SHIRT'
                        """).update());
    }

    private static double size(Locator text) {
        return ((Number) text.evaluate("one => parseFloat(getComputedStyle(one).fontSize)")).doubleValue();
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
