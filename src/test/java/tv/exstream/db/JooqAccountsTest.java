package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.db.tables.Tables.TOKEN;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tv.exstream.account.AccountSettings;
import tv.exstream.account.Accounts;
import tv.exstream.account.AccountsContract;
import tv.exstream.account.AuditLog;
import tv.exstream.account.AuditLogContract;
import tv.exstream.account.LoginName;
import tv.exstream.account.Role;
import tv.exstream.account.Token;
import tv.exstream.account.TokenKind;
import tv.exstream.account.TokenText;
import tv.exstream.account.Tokens;
import tv.exstream.account.TokensContract;

class JooqAccountsTest extends OnEachDatabase implements AccountsContract {
    private Accounts accounts;

    @BeforeEach
    void accountsOfTheDatabase() {
        accounts = new JooqAccounts(database);
    }

    @Override
    public Accounts accounts() {
        return accounts;
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
            var settings = new AccountSettings(new LoginName("ada"), Role.VIEWER);
            var draft =
                    new Token.Draft(
                            accounts.add(settings, Optional.empty()).id(),
                            TokenKind.PLAYER,
                            "TV",
                            TokenKind.PLAYER.widest(),
                            Instant.EPOCH,
                            Optional.empty(),
                            "");
            Token _ = tokens.add(draft, text.digest());

            String row = database.read(sql -> sql.selectFrom(TOKEN).fetchSingle().formatJSON());

            assertThat(row).contains(text.digest().hex()).doesNotContain(text.secret());
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
