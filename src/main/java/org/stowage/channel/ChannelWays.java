package org.stowage.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Audit;
import org.stowage.integration.SignedCall;
import org.stowage.kernel.Problem;

/** Which channels are told of their parcels, and how. What is not listed is told nothing. */
@ApplicationScoped
@Transactional
public class ChannelWays {

    private static final int SECRET_BYTES = 24;

    /** @param secret shown this once, where a call has a new one */
    public record Set(ChannelWay way, @Nullable String secret) {}

    private final ChannelSql sql;
    private final Audit audit;
    private final SecureRandom random = new SecureRandom();

    ChannelWays(ChannelSql sql, Audit audit) {
        this.sql = sql;
        this.audit = audit;
    }

    public List<ChannelWay> all() {
        return sql.all();
    }

    /** Channels that orders came from and that nobody has said anything of. */
    public List<String> untold() {
        return sql.untold();
    }

    /** Whether it has a secret for this address already. */
    boolean isKnown(ChannelWay way) {
        String url = way.url();
        return sql.secret(way.channel())
                .filter(old -> url != null && url.equals(old.url()))
                .isPresent();
    }

    /**
     * From the next parcel on. Another address has another secret, so that nobody who may change the address can have what is
     * sent signed for the old one.
     *
     * @param secret null: the one from before, or a new one
     * @throws Problem channel-url-missing, webhook-https, webhook-private
     */
    public Set put(ChannelWay way, @Nullable String secret, long operatorId) {
        String url = way.url();
        boolean calls = way.way().equals("call");
        if (calls && url == null) {
            throw Problem.of(ChannelProblem.CHANNEL_URL_MISSING).at("/url");
        }
        if (calls && url != null) {
            SignedCall.check(url);
        }
        Optional<ChannelSql.Secret> before = sql.secret(way.channel());
        boolean stays =
                before.filter(old -> url != null && url.equals(old.url())).isPresent();
        String fresh = !calls || secret == null && stays ? null : secret == null ? made() : secret;
        sql.put(way, calls ? (fresh == null ? before.orElseThrow().secret() : fresh) : null, operatorId);
        audit.record(
                Audit.HOUSE,
                operatorId,
                "channel.way",
                way.channel(),
                Map.of("moment", way.moment(), "way", way.way()));
        return new Set(way, fresh);
    }

    private String made() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
