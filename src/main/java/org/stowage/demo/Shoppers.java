package org.stowage.demo;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.datafaker.Faker;
import org.stowage.outbound.Recipient;

/** Who orders: half of them in China, the others in Germany, France, Poland and Britain. Nobody of them is real. */
final class Shoppers {

    /** Province, city, district, road, postcode: what belongs together, so that a waybill reads true. */
    private static final List<List<String>> PLACES = List.of(
            List.of("浙江省", "杭州市", "西湖区", "文三路", "310012"),
            List.of("上海市", "上海市", "徐汇区", "漕溪北路", "200030"),
            List.of("北京市", "北京市", "朝阳区", "建国路", "100022"),
            List.of("广东省", "广州市", "天河区", "体育西路", "510620"),
            List.of("广东省", "深圳市", "南山区", "科技园路", "518057"),
            List.of("四川省", "成都市", "锦江区", "春熙路", "610021"),
            List.of("湖北省", "武汉市", "江汉区", "解放大道", "430022"),
            List.of("江苏省", "南京市", "鼓楼区", "中山北路", "210009"),
            List.of("陕西省", "西安市", "雁塔区", "小寨东路", "710061"),
            List.of("福建省", "厦门市", "思明区", "湖滨南路", "361004"));

    private final Random random;
    private final Faker chinese;
    private final List<Faker> european;
    private static final List<String> COUNTRIES = List.of("DE", "FR", "PL", "GB");

    Shoppers(long seed) {
        this.random = new Random(seed);
        this.chinese = new Faker(Locale.SIMPLIFIED_CHINESE, new Random(seed));
        this.european = List.of(
                new Faker(Locale.GERMANY, new Random(seed + 1)),
                new Faker(Locale.FRANCE, new Random(seed + 2)),
                new Faker(Locale.of("pl"), new Random(seed + 3)),
                new Faker(Locale.UK, new Random(seed + 4)));
    }

    Recipient next() {
        return random.nextInt(2) == 0 ? chinese() : european(random.nextInt(COUNTRIES.size()));
    }

    private Recipient chinese() {
        List<String> place = PLACES.get(random.nextInt(PLACES.size()));
        String address = "%s %d 号 %d 室".formatted(place.get(3), 1 + random.nextInt(400), 101 + random.nextInt(900));
        return recipient(
                chinese.name().fullName().replace(" ", ""),
                "1390000" + String.format(Locale.ROOT, "%04d", random.nextInt(10_000)),
                "CN",
                place.get(0),
                place.get(1),
                place.get(2),
                address,
                place.get(4));
    }

    private Recipient european(int country) {
        Faker faker = european.get(country);
        String code = COUNTRIES.get(country);
        return recipient(
                faker.name().fullName(),
                faker.phoneNumber().cellPhone(),
                code,
                null,
                faker.address().city(),
                null,
                faker.address().streetAddress(),
                faker.address().postcode());
    }

    private static Recipient recipient(
            String name,
            String phone,
            String country,
            @org.jspecify.annotations.Nullable String province,
            String city,
            @org.jspecify.annotations.Nullable String district,
            String address,
            String postcode) {
        return new Recipient(
                name, null, phone, null, country, null, province, city, district, address, null, postcode, null, null,
                null);
    }
}
