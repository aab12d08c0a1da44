package org.stowage.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stowage.Books;
import org.stowage.FlashSale;
import org.stowage.TestDatabaseResource;
import org.stowage.kernel.Sql;
import org.stowage.picking.Floored;

/** Everybody wants the same item at the same moment. */
@QuarkusTest
class HotSkuIT {

    @Inject
    Floored floored;

    @Inject
    Sql sql;

    @Inject
    Books books;

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init") // given by Quarkus
    URI service;

    @Test
    void twoHundredBuyersBuyAThousandUnitsAndNotOneMore() {
        String in = floored.warehouse();
        String sku = floored.item();
        floored.put(in, sku, 1_000, "A-1");

        FlashSale sale = new FlashSale(List.of(service), TestDatabaseResource.TOKEN, in, sku);
        sale.run(200, 6);

        assertThat(sale.sold()).hasSize(1_000);
        assertThat(sale.soldOut()).isEqualTo(200);
        assertThat(sale.others()).isEmpty();
        assertThat(sql.statement("""
                                select o.order_no from promise p
                                  join outbound_order o on o.warehouse_id = p.warehouse_id and o.id = p.order_id
                                  join item i on i.id = p.item_id
                                 where i.sku = :sku and p.quantity = 1 and p.status = 'open'
                                """).bind("sku", sku).list(String.class))
                .containsExactlyInAnyOrderElementsOf(sale.sold());
        assertThat(books.check().ok()).isTrue();
    }
}
