package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.config.PostgresAddress;
import tv.exstream.iptv.EntryKey;
import tv.exstream.iptv.GuideChannel;
import tv.exstream.iptv.GuideId;
import tv.exstream.iptv.GuideProgramme.Described;
import tv.exstream.iptv.Subscription;
import tv.exstream.media.MediaId;
import tv.exstream.source.SourceId;
import tv.exstream.time.TimeRange;

/// What was kept of guides when a list could follow one alone.
class OlderGuidesTest {
    private static final String BEFORE = "36";

    @TempDir private Path folder;

    private static List<String> rows() {
        String sources = "source (id, name, origin, refresh_seconds, enabled, mark)";
        String subscriptions =
                "subscription (source_id, rules, guide_rank, reading, left_over, followed_guide)";
        String rules = "{\"merging\":false,\"steps\":[]}";
        String standing = JsonColumn.write(Subscription.Standing.NOTHING);
        String programme = JsonColumn.write(Described.titled("Followed"));
        return List.of(
                sources + " VALUES (5, 'list', '', 0, TRUE, ''), (6, 'guide', '', 0, TRUE, '')",
                "%s VALUES (5, '%s', 0, 3, '%s', 2), (6, '%2$s', 0, 1, '%3$s', 0)"
                        .formatted(subscriptions, rules, standing),
                "guide_channel VALUES (5, 'a', '{\"names\":[]}', '', 3), (6, 'a', '{\"names\":[]}', '', 1)",
                "guide_programme VALUES (5, 3, 'a', 60000, 120000, '%s')".formatted(programme),
                """
                guide_match VALUES (5, 'one', 'MATCHED', 5, 'a', 100,
                '{"all":[{"channel":{"guide":{"value":5},"id":"a"},"reasons":["SAME_ID"],"score":100}]}')""",
                """
                live_source (id, media_id, name, addresses, programme_seconds, connections, source_id, source_key)
                VALUES (1, 7, 'One', '', 60, 0, 5, 'one')""");
    }

    @Test
    void theGuideThatWasFollowedIsStillFollowed() throws SQLException {
        Path file = folder.resolve("followed.db");
        String url = "jdbc:sqlite:" + file;
        migrate(Flyway.configure().dataSource(url, null, null), "sqlite");
        try (Connection connection = DriverManager.getConnection(url)) {
            fill(connection);
        }

        try (Database database = Database.open(file)) {
            assertKept(database);
        }
    }

    @Test
    void itIsInPostgresqlToo() throws SQLException {
        PostgresAddress address = EmbeddedServer.emptyDatabase();
        migrate(
                Flyway.configure()
                        .dataSource(address.url(), address.user(), address.password().text()),
                "postgresql");
        try (Connection connection = EmbeddedServer.connect(address)) {
            fill(connection);
        }

        try (Database database = Database.open(address, EmbeddedServer.KEY)) {
            assertKept(database);
        }
    }

    private static void migrate(FluentConfiguration flyway, String kind) {
        flyway.locations("classpath:db/migration/" + kind).target(BEFORE).load().migrate();
    }

    private static void fill(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String row : rows()) {
                statement.execute("INSERT INTO " + row);
            }
        }
    }

    private static void assertKept(Database database) {
        var list = new SourceId(5);
        var guides = new JooqInputGuides(database);
        var followed = new GuideChannel.Key(new GuideId(list, 2), "a");
        var minutes = new TimeRange(Instant.EPOCH, Instant.ofEpochSecond(180));

        assertThat(new JooqSubscriptions(database).find(list).followed()).containsExactly(2);
        assertThat(guides.has(followed)).isTrue();
        assertThat(guides.has(new GuideChannel.Key(GuideId.of(new SourceId(6)), "a"))).isTrue();
        assertThat(new JooqGuideMatches(database).find(list, new EntryKey("one")).orElseThrow())
                .satisfies(match -> assertThat(match.channel()).isEqualTo(Optional.of(followed)));
        assertThat(guides.on(new MediaId(7), minutes))
                .extracting(each -> each.described().title())
                .containsExactly("Followed");
        assertThat(guides.begin(followed.guide()))
                .as("not that of a reading that broke off before")
                .isEqualTo(5);
    }
}
