package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.db.tables.Tables.LIVE_SOURCE;
import static tv.exstream.db.tables.Tables.SOURCE;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.db.tables.DefaultSchema;
import tv.exstream.iptv.Archive;
import tv.exstream.iptv.EntryKey;
import tv.exstream.iptv.EntryKind;
import tv.exstream.iptv.GuideChannel;
import tv.exstream.iptv.GuideId;
import tv.exstream.iptv.ListedEntries;
import tv.exstream.iptv.ListedEntries.Judged;
import tv.exstream.iptv.ListedEntry;
import tv.exstream.iptv.Rules;
import tv.exstream.iptv.Sieve;
import tv.exstream.iptv.Subscription.Standing;
import tv.exstream.live.LiveLabels;
import tv.exstream.live.LiveSource;
import tv.exstream.live.LiveSources.Brought;
import tv.exstream.live.PastAddress;
import tv.exstream.live.RequestHeaders;
import tv.exstream.live.SourceAddress;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.SourceId;
import tv.exstream.source.SourceSettings;
import tv.exstream.source.UserAgent;
import tv.exstream.source.WebAddress;

/// What is secret in addresses is nowhere to be read in the database, and all of it comes back.
class SealedAddressesTest extends OnEachDatabase {
    private static final String SECRET = "hunter2secret";
    private static final String ADDRESS = "http://tv.example/live/ada/" + SECRET + "/1.ts";

    private static final ListedEntry LISTED =
            new ListedEntry(
                    new EntryKey("live/1"),
                    EntryKind.LIVE,
                    "News",
                    new ListedEntry.Labels("News", "1", ADDRESS + ".png", "", 0),
                    List.of(SourceAddress.parse(ADDRESS)),
                    RequestHeaders.allowed(Map.of("Referer", "http://tv.example/?key=" + SECRET)),
                    Archive.of(Archive.Mode.APPEND, 3, "?token=" + SECRET));

    private static final LiveSource LIVE =
            new LiveSource(
                    "News",
                    List.of(SourceAddress.parse(ADDRESS)),
                    LiveSource.USUAL_PROGRAMME,
                    1,
                    RequestHeaders.allowed(Map.of("Referer", "http://tv.example/?key=" + SECRET)),
                    "ada-" + SECRET,
                    new PastAddress(ADDRESS + "?utc=${start}", 3),
                    new LiveLabels("News", "1", ADDRESS + ".png", false));

    private SourceId source;

    @BeforeEach
    void storeEverything() {
        source = new JooqSources(database).add(settings("list")).id();
        new JooqSubscriptions(database).changeStanding(source, _ -> standing());
        ListedEntries entries = new JooqListedEntries(database);
        var judged = new Judged(0, LISTED, new Sieve(Rules.NONE).of(LISTED));
        entries.put(source, entries.begin(source), List.of(judged));
        var _ = new JooqLiveSources(database).replace(source, List.of(new Brought("live/1", LIVE)));
        var _ = new JooqLiveSources(database).add(LIVE);
        var guides = new JooqInputGuides(database);
        GuideId guide = GuideId.of(source);
        guides.putChannels(guide, guides.begin(guide), List.of(channel()));
    }

    private static SourceSettings settings(String name) {
        var address = new WebAddress("http://tv.example/get.php?username=a&password=" + SECRET);
        var origin =
                new ListOrigin.Playlist(address, Optional.of(new UserAgent("player/" + SECRET)));
        return new SourceSettings(name, origin, Duration.ofHours(1), true);
    }

    /// Of a list that names its guide with the password of the account.
    private static Standing standing() {
        return Standing.NOTHING.naming(
                List.of(new WebAddress("http://tv.example/xmltv.php?password=" + SECRET)));
    }

    private GuideChannel channel() {
        var key = new GuideChannel.Key(GuideId.of(source), "news");
        return new GuideChannel(key, List.of("News"), "http://tv.example/news.png?k=" + SECRET);
    }

    @Test
    @DisplayName("INF-28: nothing secret can be read in any table")
    void nothingSecretIsReadInAnyTable() {
        assertThat(database.read(SealedAddressesTest::texts))
                .contains("News")
                .doesNotContain(SECRET);
    }

    @Test
    void allOfItComesBack() {
        assertThat(new JooqSources(database).find(source).orElseThrow().settings())
                .isEqualTo(settings("list"));
        assertThat(new JooqSubscriptions(database).find(source).standing()).isEqualTo(standing());
        assertThat(
                        new JooqListedEntries(database)
                                .find(source, LISTED.key())
                                .orElseThrow()
                                .listed())
                .isEqualTo(LISTED);
        // What a person adds has no account and nothing past.
        assertThat(new JooqLiveSources(database).all().getFirst().source()).isEqualTo(LIVE);
        assertThat(new JooqInputGuides(database).channels(GuideId.of(source)))
                .containsExactly(channel());
    }

    @Test
    @DisplayName("a list that says the same again has changed nothing, and another password has")
    void changesOfSecretsAreNoticed() {
        ListedEntries entries = new JooqListedEntries(database);
        var same = new Judged(0, LISTED, new Sieve(Rules.NONE).of(LISTED));
        assertThat(entries.put(source, entries.begin(source), List.of(same)).same()).isOne();

        ListedEntry renewed =
                new ListedEntry(
                        LISTED.key(),
                        LISTED.kind(),
                        LISTED.name(),
                        LISTED.labels(),
                        List.of(SourceAddress.parse(ADDRESS.replace(SECRET, "other"))),
                        LISTED.headers(),
                        LISTED.archive());
        var changed = new Judged(0, renewed, new Sieve(Rules.NONE).of(renewed));
        assertThat(entries.put(source, entries.begin(source), List.of(changed)).changed()).isOne();
    }

    @Test
    void whatIsSealedIsNotOpenedInAnotherColumn() {
        String labels =
                database.read(
                                sql ->
                                        sql.select(LIVE_SOURCE.LABELS)
                                                .from(LIVE_SOURCE)
                                                .fetch()
                                                .getFirst())
                        .value1();
        int _ = database.write(sql -> sql.update(SOURCE).set(SOURCE.ORIGIN, labels).execute());

        assertThatThrownBy(() -> new JooqSources(database).all())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("source.origin");
    }

    private static String texts(DSLContext sql) {
        StringBuilder all = new StringBuilder();
        DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                .filter(table -> !table.getName().equals("word"))
                .forEach(table -> all.append(sql.selectFrom(table).fetch().format()));
        return all.toString();
    }
}
