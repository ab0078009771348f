package tv.exstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.account.AccountSettings;
import tv.exstream.account.LoginName;
import tv.exstream.account.PasswordHash;
import tv.exstream.account.Role;
import tv.exstream.config.MasterKey;
import tv.exstream.db.Database;
import tv.exstream.db.JooqAccounts;
import tv.exstream.db.JooqLiveSources;
import tv.exstream.db.JooqMediaItems;
import tv.exstream.db.JooqSources;
import tv.exstream.live.LiveSource;
import tv.exstream.live.SourceAddress;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.SourceSettings;
import tv.exstream.source.WebAddress;

class LostKeyCommandTest {
    private static final WebAddress LIST = new WebAddress("http://tv.example/?token=hunter2");

    @TempDir private Path data;

    @BeforeEach
    void storeSomething() {
        try (Database database = database()) {
            new JooqAccounts(database)
                    .claim(
                            new AccountSettings(new LoginName("anna"), Role.ADMINISTRATOR),
                            new PasswordHash("$argon2id$hers"));
            new JooqSources(database)
                    .add(
                            new SourceSettings(
                                    "list", new ListOrigin.Playlist(LIST), Duration.ZERO, true));
            new JooqLiveSources(database)
                    .add(
                            new LiveSource(
                                    "News",
                                    List.of(SourceAddress.parse("http://tv.example/1.ts?k=v")),
                                    LiveSource.USUAL_PROGRAMME,
                                    0));
        }
    }

    private Database database() {
        return Database.open(data.resolve("exstreamtv.db"));
    }

    private int run() {
        return run(Map.of());
    }

    private int run(Map<String, String> environment) {
        return LostKeyCommand.run(List.of("--data", data.toString()), environment);
    }

    @Test
    void whatIsSealedWithALostKeyIsForgottenAndAllElseIsUsedAgain() throws Exception {
        Files.delete(data.resolve("secret.key"));
        assertThatThrownBy(this::database)
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("./exstreamtv lost-key");

        assertThat(run()).isZero();

        try (Database database = database()) {
            assertThat(new JooqAccounts(database).find(new LoginName("anna"))).isPresent();
            assertThat(new JooqSources(database).all()).isEmpty();
            assertThat(new JooqLiveSources(database).all()).isEmpty();
            assertThat(new JooqMediaItems(database).under(Path.of("/"))).isEmpty();
        }
    }

    @Test
    void nothingIsForgottenWhileTheKeyIsThere() {
        assertThatThrownBy(this::run)
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("must be lost")
                .hasMessageContaining("nothing was changed");

        try (Database database = database()) {
            assertThat(new JooqSources(database).all()).hasSize(1);
            assertThat(new JooqLiveSources(database).all()).hasSize(1);
        }
    }

    @Test
    void aWrongKeyThatIsGivenDoesNotHideTheRightOneInTheFile() {
        Map<String, String> given = Map.of("EXSTREAMTV_SECRET_KEY", MasterKey.drawn().text());

        assertThatThrownBy(() -> run(given))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("secret.key is the right one, and nothing was changed");
    }

    @Test
    void aKeyringThatMayOnlyBeLockedIsNotTakenForALostKey() throws Exception {
        Files.delete(data.resolve("secret.key"));

        assertThatThrownBy(() -> run(Map.of("EXSTREAMTV_SECRET_KEY_IN", "keyring")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("secret.keyIn must be file before anything is given up");
    }
}
