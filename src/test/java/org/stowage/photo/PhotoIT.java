package org.stowage.photo;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.stowage.Api;
import org.stowage.kernel.Retention;
import org.stowage.kernel.Sql;
import org.stowage.outbound.NewOrder.NewLine;
import org.stowage.shipping.PackAct;
import org.stowage.shipping.Packing;
import org.stowage.shipping.PackingLine;
import org.stowage.shipping.Parcel;
import org.stowage.shipping.RangeCarriers;
import org.stowage.site.Warehouse;

/** Evidence: taken at the desk, found by whatever number somebody holds, shown to those who may, gone with its time. */
@QuarkusTest
class PhotoIT {

    @Inject
    PackingLine line;

    @Inject
    RangeCarriers range;

    @Inject
    Packing packing;

    @Inject
    Photos photos;

    @Inject
    PhotoRetentionSql old;

    @Inject
    Retention retention;

    @Inject
    Sql sql;

    @Test
    void aPhotoIsFoundByParcelWaybillAndOrderAndIsGoneWithItsTime() throws IOException {
        Warehouse warehouse = line.warehouse(10, "PHO-TEA");
        String order = line.picked(warehouse, range.code(), NewLine.of("PHO-TEA", 1));
        Parcel parcel = packing.pack(warehouse.id(), order, new PackAct(null, 400), line.desk(warehouse));
        String packer = token("packer", warehouse);
        String key = UUID.randomUUID().toString();
        Response taken = post(packer, key, warehouse, "P-" + parcel.parcelNo(), png(2400, 1200));
        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(201);
        assertThat(taken.<Integer>path("width")).isEqualTo(1600);
        int id = taken.path("id");
        Response again = post(packer, key, warehouse, "P-" + parcel.parcelNo(), png(2400, 1200));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(post(packer, key, warehouse, "P-" + parcel.parcelNo(), png(30, 20))
                        .statusCode())
                .isEqualTo(422);
        Response onOrder = post(packer, UUID.randomUUID().toString(), warehouse, order, png(300, 200));
        assertThat(onOrder.statusCode()).isEqualTo(201);

        for (String no : List.of(parcel.parcelNo(), String.valueOf(parcel.waybillNo()))) {
            assertThat(found(packer, warehouse, no).<List<Integer>>path("items.id"))
                    .containsExactly(id);
        }
        assertThat(found(packer, warehouse, order).<List<Integer>>path("items.id"))
                .hasSize(2);
        assertThat(photos.of(warehouse.id(), parcel.id())).hasSize(1);
        Response image = image(packer, warehouse, taken);
        assertThat(image.contentType()).isEqualTo("image/jpeg");
        assertThat(ImageIO.read(new ByteArrayInputStream(image.asByteArray())).getHeight())
                .isEqualTo(800);

        Warehouse foreign = line.warehouse(1, "PHO-TEA");
        String stranger = token("packer", foreign);
        assertThat(found(stranger, warehouse, order).statusCode()).isEqualTo(404);
        assertThat(image(stranger, warehouse, taken).statusCode()).isEqualTo(404);
        assertThat(image(stranger, foreign, taken).statusCode()).isEqualTo(404);
        assertThat(found(packer, warehouse, "NOTHING").statusCode()).isEqualTo(404);
        assertThat(post(token("picker", warehouse), UUID.randomUUID().toString(), warehouse, order, png(9, 9))
                        .statusCode())
                .isEqualTo(403);
        byte[] page = "<html><script>".getBytes(StandardCharsets.UTF_8);
        assertThat(post(packer, UUID.randomUUID().toString(), warehouse, order, page)
                        .<String>path("code"))
                .isEqualTo("not-a-photo");

        QuarkusTransaction.requiringNew()
                .run(() -> sql.statement("update photo set taken_at = now() - interval '200 days' where id = :id")
                        .bind("id", taken.<Integer>path("id"))
                        .update());
        assertThat(retention.clear(old)).isPositive();
        assertThat(image(packer, warehouse, taken).statusCode()).isEqualTo(404);
        assertThat(found(packer, warehouse, order).<List<Integer>>path("items.id"))
                .containsExactly(onOrder.<Integer>path("id"));
    }

    @Test
    void aPhotoOfWhatCameBackBelongsToTheReturnAlsoWhereNobodyKnowsTheOrder() throws IOException {
        Warehouse warehouse = line.warehouse(10, "PHO-TEA");
        String order = line.picked(warehouse, range.code(), NewLine.of("PHO-TEA", 1));
        String known = warehouse.code() + "-R1";
        String unknown = warehouse.code() + "-R2";
        QuarkusTransaction.requiringNew()
                .run(() -> sql.statement("""
                        insert into customer_return (warehouse_id, return_no, channel, channel_return_no, order_id, announced_at)
                        select :warehouse, no, 'shop', no, o.id, now()
                          from (values (:known, :order), (:unknown, '')) as r (no, order_no)
                          left join outbound_order o on o.warehouse_id = :warehouse and o.order_no = r.order_no
                        """)
                        .bind("warehouse", warehouse.id())
                        .bind("known", known)
                        .bind("unknown", unknown)
                        .bind("order", order)
                        .update());
        String receiver = token("receiver", warehouse);
        for (String no : List.of(known, "D-" + unknown)) {
            assertThat(post(receiver, UUID.randomUUID().toString(), warehouse, no, png(90, 60))
                            .statusCode())
                    .isEqualTo(201);
        }
        assertThat(found(receiver, warehouse, order).<List<String>>path("items.document"))
                .containsExactly(known);
        assertThat(found(receiver, warehouse, unknown).<List<String>>path("items.document"))
                .containsExactly(unknown);
    }

    private static Response post(String token, String key, Warehouse warehouse, String no, byte[] file) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .contentType(ContentType.MULTIPART)
                .multiPart("file", "photo.jpg", file, "image/jpeg")
                .post("/api/v1/photos?warehouse={w}&no={no}&moment=pack", warehouse.code(), no);
    }

    private static Response found(String token, Warehouse warehouse, String no) {
        return Api.as(token).get("/api/v1/photos?warehouse={w}&no={no}", warehouse.code(), no);
    }

    private static Response image(String token, Warehouse warehouse, Response of) {
        return Api.as(token).get("/api/v1/photos/{id}?warehouse={w}", of.<Integer>path("id"), warehouse.code());
    }

    private static String token(String role, Warehouse warehouse) {
        return Api.tokenOf(Map.of(
                "login",
                role + System.nanoTime(),
                "name",
                role,
                "roles",
                List.of(role),
                "warehouses",
                List.of(warehouse.code())));
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
