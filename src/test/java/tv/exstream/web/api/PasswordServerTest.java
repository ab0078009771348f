package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import tv.exstream.account.Account;
import tv.exstream.account.Accounts;
import tv.exstream.account.Role;
import tv.exstream.account.Tokens;
import tv.exstream.channel.OneStep;
import tv.exstream.db.Database;
import tv.exstream.db.JooqAccounts;
import tv.exstream.db.JooqOneStep;
import tv.exstream.db.JooqTokens;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.web.TestServer;
import tv.exstream.web.security.DoorParts;
import tv.exstream.web.security.People;

/// Passwords that are changed while the database is not well.
@Timeout(60)
class PasswordServerTest {
    private static final String WISH = "{'password': 'another long walk', 'current': '%s'}";

    @Test
    @DisplayName("a password is changed with the end of the other sessions, or not at all")
    void aPasswordIsChangedWithTheEndOfTheOtherSessions(@TempDir Path folder) throws Exception {
        try (Database database = TemporaryDatabase.in(folder);
                TestServer server = TestServer.with(database, Parts.class);
                Visitor browser = new Visitor(server);
                Visitor phone = new Visitor(server)) {
            Account account = new People(server).add("ann", Role.ADMINISTRATOR);
            browser.signIn("ann", People.PASSWORD);
            phone.signIn("ann", People.PASSWORD);
            String path = "/api/accounts/%s/password".formatted(account.id());
            run(
                    folder,
                    "create trigger kept before delete on token begin select raise(abort, 'on purpose'); end");

            HttpResponse<String> refused =
                    browser.send("PUT", path, WISH.formatted(People.PASSWORD));

            assertThat(refused.statusCode()).as(refused.body()).isGreaterThanOrEqualTo(500);
            assertThat(phone.get("/api/accounts").statusCode()).isEqualTo(200);
            run(folder, "drop trigger kept");
            HttpResponse<String> again = browser.send("PUT", path, WISH.formatted(People.PASSWORD));
            assertThat(again.statusCode()).as(again.body()).isEqualTo(204);
            assertThat(phone.get("/api/accounts").statusCode()).isEqualTo(401);
            assertThat(browser.get("/api/accounts").statusCode()).isEqualTo(200);
        }
    }

    private static void run(Path folder, String sql) throws SQLException {
        String file = "jdbc:sqlite:" + folder.resolve("exstreamtv.db");
        try (Connection connection = DriverManager.getConnection(file);
                Statement statement = connection.createStatement()) {
            boolean _ = statement.execute(sql);
        }
    }

    /// Accounts that are stored.
    @Import({DoorParts.class, AccountParts.class})
    static final class Parts {
        @Bean
        @Primary
        Accounts storedAccounts(Database database) {
            return new JooqAccounts(database);
        }

        @Bean
        @Primary
        Tokens storedTokens(Database database) {
            return new JooqTokens(database);
        }

        @Bean
        @Primary
        OneStep storedStep(Database database) {
            return new JooqOneStep(database);
        }
    }
}
