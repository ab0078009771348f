package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.db.tables.Tables.TOKEN;

import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.account.Account;
import tv.exstream.account.AccountSettings;
import tv.exstream.account.Accounts;
import tv.exstream.account.AccountsContract;
import tv.exstream.account.AuditLog;
import tv.exstream.account.AuditLogContract;
import tv.exstream.account.Identities;
import tv.exstream.account.IdentitiesContract;
import tv.exstream.account.IpAddress;
import tv.exstream.account.KnownTokens;
import tv.exstream.account.LoginName;
import tv.exstream.account.Passkeys;
import tv.exstream.account.PasskeysContract;
import tv.exstream.account.Peer;
import tv.exstream.account.Role;
import tv.exstream.account.Token;
import tv.exstream.account.TokenKind;
import tv.exstream.account.TokenText;
import tv.exstream.account.Tokens;
import tv.exstream.account.TokensContract;

class JooqAccountsTest extends OnEachDatabase implements AccountsContract {
    private static final Logger LOG = LoggerFactory.getLogger(JooqAccountsTest.class);
    private static final int LOOKUPS = 100_000;

    private Accounts accounts;

    @BeforeEach
    void accountsOfTheDatabase() {
        accounts = new JooqAccounts(database);
    }

    @Override
    public Accounts accounts() {
        return accounts;
    }

    @Test
    void whatIsChangedInOneStepIsCountedWhenOthersCanSeeIt() {
        Account ada =
                accounts.add(
                        new AccountSettings(new LoginName("ada"), Role.VIEWER), Optional.empty());
        long[] seen = new long[1];

        Account _ =
                new JooqOneStep(database)
                        .of(
                                () -> {
                                    Account changed = accounts.change(ada.id(), each -> each);
                                    seen[0] =
                                            CompletableFuture.supplyAsync(accounts::changes).join();
                                    return changed;
                                });

        assertThat(accounts.changes()).isNotEqualTo(seen[0]);
    }

    @Nested
    class OfTokens implements TokensContract {
        private Tokens tokens;

        @BeforeEach
        void tokensOfTheDatabase() {
            tokens = new JooqTokens(database);
        }

        @Override
        public Tokens tokens() {
            return tokens;
        }

        @Override
        public Accounts accounts() {
            return accounts;
        }

        @Test
        void theDatabaseHasNothingThatLetsIn() {
            TokenText text = TokenText.drawn(new SecureRandom());
            Token _ = tokens.add(player(), text.digest());

            String row = database.read(sql -> sql.selectFrom(TOKEN).fetchSingle().formatJSON());

            assertThat(row).contains(text.digest().hex()).doesNotContain(text.secret());
        }

        @Test
        @DisplayName("a token is found for every segment; how often a second is in the log")
        void aTokenIsFoundForEverySegment() {
            TokenText text = TokenText.drawn(new SecureRandom());
            Token _ = tokens.add(player(), text.digest());
            KnownTokens known = new KnownTokens(tokens, accounts, () -> Instant.EPOCH);
            Peer peer = new Peer(IpAddress.of(InetAddress.getLoopbackAddress().getAddress()), true);

            long begun = System.nanoTime();
            for (int i = 0; i < LOOKUPS; i++) {
                assertThat(known.find(text, TokenKind.PLAYER, peer).isPresent()).isTrue();
            }
            long remembered = System.nanoTime();
            for (int i = 0; i < LOOKUPS / 100; i++) {
                assertThat(tokens.find(text.digest()).isPresent()).isTrue();
            }
            long read = System.nanoTime();

            LOG.info(
                    "tokens found a second remembered={} read={}",
                    LOOKUPS * 1_000_000_000L / (remembered - begun),
                    LOOKUPS / 100 * 1_000_000_000L / (read - remembered));
        }

        private Token.Draft player() {
            var settings = new AccountSettings(new LoginName("ada"), Role.VIEWER);
            return new Token.Draft(
                    accounts.add(settings, Optional.empty()).id(),
                    TokenKind.PLAYER,
                    "TV",
                    TokenKind.PLAYER.widest(),
                    Instant.EPOCH,
                    Optional.empty(),
                    "");
        }
    }

    @Nested
    class OfPasskeys implements PasskeysContract {
        @Override
        public Passkeys passkeys() {
            return new JooqPasskeys(database);
        }

        @Override
        public Accounts accounts() {
            return accounts;
        }
    }

    @Nested
    class OfIdentities implements IdentitiesContract {
        @Override
        public Identities identities() {
            return new JooqIdentities(database);
        }

        @Override
        public Accounts accounts() {
            return accounts;
        }
    }

    @Nested
    class OfChanges implements AuditLogContract {
        @Override
        public AuditLog log() {
            return new JooqAuditLog(database);
        }
    }
}
