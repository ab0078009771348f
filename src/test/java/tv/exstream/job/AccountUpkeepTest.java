package tv.exstream.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import tv.exstream.account.Account;
import tv.exstream.account.AccountSettings;
import tv.exstream.account.AuditEntry;
import tv.exstream.account.AuditQuery;
import tv.exstream.account.InMemoryAccounts;
import tv.exstream.account.InMemoryAuditLog;
import tv.exstream.account.InMemoryTokens;
import tv.exstream.account.IpAddress;
import tv.exstream.account.KnownTokens;
import tv.exstream.account.LoginName;
import tv.exstream.account.Peer;
import tv.exstream.account.Role;
import tv.exstream.account.Token;
import tv.exstream.account.TokenKind;
import tv.exstream.account.TokenText;

class AccountUpkeepTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryTokens tokens = new InMemoryTokens(accounts);
    private final InMemoryAuditLog audit = new InMemoryAuditLog();
    private final KnownTokens known = new KnownTokens(tokens, accounts, now::get);
    private final AccountUpkeep upkeep = new AccountUpkeep(known, tokens, audit, now::get);
    private final Account ada =
            accounts.add(new AccountSettings(new LoginName("ada"), Role.VIEWER), Optional.empty());

    @Test
    void aRoundKeepsUsesAndRemovesWhatEndedADayAgo() {
        TokenText text = TokenText.drawn(new SecureRandom());
        Token lasting = add(text, Optional.empty());
        Token ending = add(TokenText.drawn(new SecureRandom()), Optional.of(NOON.plusSeconds(90)));
        Instant dayAfter = NOON.plusSeconds(90).plus(AccountUpkeep.LISTED);
        now.set(dayAfter.minusMillis(1));
        upkeep.round();
        assertThat(tokens.find(ending.id())).isPresent();

        now.set(dayAfter);
        assertThat(
                        known.find(
                                text,
                                TokenKind.PLAYER,
                                new Peer(
                                        IpAddress.of(InetAddress.ofLiteral("::1").getAddress()),
                                        true)))
                .isPresent();

        upkeep.round();

        assertThat(tokens.find(ending.id())).isEmpty();
        assertThat(tokens.find(lasting.id()).orElseThrow().lastUsed())
                .isEqualTo(dayAfter.truncatedTo(ChronoUnit.MINUTES));
    }

    @Test
    void whatWasChangedLongAgoIsForgotten() {
        AuditEntry _ = changed(NOON.minus(AccountUpkeep.AUDITED).minusMillis(1));
        AuditEntry kept = changed(NOON.minus(AccountUpkeep.AUDITED));

        upkeep.round();

        assertThat(audit.page(AuditQuery.ALL, OptionalLong.empty(), 10).entries())
                .containsExactly(kept);
        assertThat(AccountUpkeep.AUDITED).isGreaterThan(Duration.ofDays(365));
    }

    private Token add(TokenText text, Optional<Instant> end) {
        TokenKind kind = TokenKind.PLAYER;
        return tokens.add(
                new Token.Draft(ada.id(), kind, "TV", kind.widest(), NOON, end, ""), text.digest());
    }

    private AuditEntry changed(Instant at) {
        return audit.append(
                new AuditEntry.Draft(
                        at,
                        new AuditEntry.Actor("ada", "", ""),
                        new AuditEntry.Action("PUT", "/", "change"),
                        "",
                        "",
                        AuditEntry.Outcome.DONE));
    }
}
