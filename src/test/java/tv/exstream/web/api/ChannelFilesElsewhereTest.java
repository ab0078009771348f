package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.web.api.ChannelFileSite.LENIENT;
import static tv.exstream.web.api.ChannelFileSite.STRICT;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channelfile.ChannelFiles;
import tv.exstream.channelfile.Flaw;
import tv.exstream.channelfile.Imported;
import tv.exstream.channelfile.Imported.Outcome;
import tv.exstream.collection.MediaCollection;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.collection.MediaCollection.Order;
import tv.exstream.collection.Selection;
import tv.exstream.job.PartEdits;
import tv.exstream.job.Rulebook;
import tv.exstream.media.MediaId;
import tv.exstream.schedule.part.Label;
import tv.exstream.schedule.part.Part;
import tv.exstream.schedule.part.PartId;
import tv.exstream.schedule.part.PartKind;
import tv.exstream.web.api.ChannelFileSite.Product;

/// Files of channels between two servers whose numbers differ, of which the other one has either kind of database.
@Timeout(120)
@ParameterizedClass(name = "{0}")
@EnumSource
class ChannelFilesElsewhereTest {
    private static final String POOL =
            "{\"pools\":[{\"selection\":{\"type\":\"collection\",\"id\":%d},\"ordering\":{\"order\":\"SHUFFLE\"}}]}";

    @TempDir private static Path folder;

    private static ChannelFileSite here;
    private static ChannelFileSite elsewhere;

    @Parameter private Product product;

    @BeforeParameterizedClassInvocation
    static void start(Product product) throws IOException {
        here = ChannelFileSite.on(Product.SQLITE, folder, "Alpha", "Beta", "Gamma", "Delta");
        elsewhere = ChannelFileSite.on(product, folder, "Omega", "Gamma", "Beta", "Alpha");
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        here.close();
        elsewhere.close();
    }

    @BeforeEach
    void nothing() {
        here.empty();
        elsewhere.empty();
    }

    @Test
    void whatWasPickedByHandIsTheSameElsewhere() {
        var picked =
                new Content.Manual(
                        List.of(
                                new Selection.Item(here.film("Beta")),
                                new Selection.Show("Orbit"),
                                new Selection.Item(here.film("Alpha")),
                                new Selection.Season("Orbit", 2),
                                new Selection.Artist("Nina")),
                        true);
        flooded(5, collection("Picked", picked));
        String file = here.export();

        Imported done = elsewhere.apply(file, STRICT);

        assertThat(done.flaws()).as(file).isEmpty();
        assertThat(elsewhere.content("Picked"))
                .isEqualTo(
                        new Content.Manual(
                                List.of(
                                        new Selection.Item(elsewhere.film("Beta")),
                                        new Selection.Show("Orbit"),
                                        new Selection.Item(elsewhere.film("Alpha")),
                                        new Selection.Season("Orbit", 2),
                                        new Selection.Artist("Nina")),
                                true));
        assertThat(elsewhere.film("Alpha")).isNotEqualTo(here.film("Alpha"));
        assertThat(elsewhere.export()).isEqualTo(file);
        assertThat(elsewhere.apply(file, STRICT).entries())
                .allMatch(entry -> entry.outcome() == Outcome.LEFT);
    }

    @Test
    void whatWasPickedAndIsNotElsewhereIsToldAndNeverAnotherItem() {
        var picked =
                new Content.Manual(
                        List.of(
                                new Selection.Item(here.film("Beta")),
                                new Selection.Item(here.film("Delta")),
                                new Selection.Item(new MediaId(3_000))),
                        false);
        flooded(5, collection("Picked", picked));
        String file = here.export();

        Imported refused = elsewhere.apply(file, STRICT);

        assertThat(refused.done()).isFalse();
        assertThat(refused.flaws()).allMatch(Flaw::missing);
        assertThat(refused.flaws().stream().map(Flaw::path))
                .containsExactly(
                        "collections[0].content.picks[1].id", "collections[0].content.picks[2].id");
        assertThat(refused.flaws().getFirst().message()).contains("Delta");
        assertThat(elsewhere.apply(file, LENIENT).done()).isTrue();
        assertThat(elsewhere.content("Picked"))
                .isEqualTo(
                        new Content.Manual(
                                List.of(new Selection.Item(elsewhere.film("Beta"))), false));
    }

    @Test
    void singleItemsInPlaylistsRerunsAndRulesAreTheSameElsewhere() {
        var alpha = new Selection.Item(here.film("Alpha"));
        long list =
                collection(
                        "List",
                        new Content.Playlist(
                                List.of(
                                        new MediaCollection.Entry(
                                                alpha,
                                                Order.SHUFFLE,
                                                new MediaCollection.Take.All(),
                                                true)),
                                false));
        collection("Again", new Content.Rerun(alpha, Order.SHUFFLE, Order.CHRONOLOGICAL));
        flooded(5, list);
        rules(
                channel(6),
                "{\"type\":\"lineup\",\"entries\":[{\"type\":\"media\",\"media\":%d}]}"
                        .formatted(alpha.id().value()));
        String file = here.export();

        assertThat(elsewhere.apply(file, STRICT).flaws()).as(file).isEmpty();

        var there = new Selection.Item(elsewhere.film("Alpha"));
        assertThat(((Content.Playlist) elsewhere.content("List")).entries().getFirst().source())
                .isEqualTo(there);
        assertThat(elsewhere.export()).isEqualTo(file);
    }

    @Test
    void whatOnlyLiesAtThePathMayBeAnotherFilm() {
        String file =
                """
                exstreamtv: 1
                collections:
                  - name: Picked
                    content:
                      type: manual
                      picks:
                        - {type: item, id: {kind: movie, title: Nowhere, path: /media/Beta.mkv}}
                """;

        Imported refused = elsewhere.apply(file, STRICT);

        assertThat(refused.done()).isFalse();
        assertThat(refused.flaws()).singleElement().matches(Flaw::missing);
        assertThat(refused.flaws().getFirst().path())
                .isEqualTo("collections[0].content.picks[0].id");
        assertThat(refused.flaws().getFirst().message())
                .contains("Nowhere", "was found by its path, and is called", "\"title\":\"Beta\"");
        assertThat(elsewhere.apply(file, LENIENT).done()).isTrue();
        assertThat(elsewhere.content("Picked"))
                .isEqualTo(
                        new Content.Manual(
                                List.of(new Selection.Item(elsewhere.film("Beta"))), false));
    }

    @Test
    void aChannelThatIsGoneIsNoOtherOneElsewhere() {
        Channel gone = channel(9);
        rules(channel(5), "{\"type\":\"mirror\",\"target\":%d}".formatted(gone.id().value()));
        here.channels().remove(gone.id());
        String other =
                "exstreamtv: 1\nchannels: [{number: %s, name: Other}]".formatted(gone.id().value());
        assertThat(elsewhere.apply(other, STRICT).done()).isTrue();

        Imported refused = elsewhere.apply(here.export(), STRICT);

        assertThat(refused.flaws())
                .singleElement()
                .matches(Flaw::missing)
                .extracting(Flaw::path)
                .isEqualTo("channels[0].schedule.target");
    }

    @Test
    void whatHasTheSameNameAndIsOfAnotherKindIsAnother() {
        long id = collection("Trailers", new Content.Smart("type:movie"));
        String filler = part(PartKind.FILLER, "Trailers", POOL.formatted(id));
        String list =
                part(
                        PartKind.PLAYLIST,
                        "Trailers",
                        "{\"type\":\"playlist\",\"entries\":[{\"pool\":{\"selection\":{\"type\":\"collection\",\"id\":%d},\"ordering\":{\"order\":\"SHUFFLE\"}}}]}"
                                .formatted(id));
        rules(channel(5), slots("{\"use\":\"%s\"}".formatted(list), filler));
        String file = here.export();

        Imported done = elsewhere.apply(file, STRICT);

        assertThat(done.flaws()).as(file).isEmpty();
        assertThat(done.entries().stream().map(Imported.Entry::kind))
                .containsExactlyInAnyOrder("collection", "fillers", "playlists", "channel");
        assertThat(elsewhere.export()).isEqualTo(file);
    }

    @Test
    void whatIsNamedMayStandBehindWhatNamesIt() {
        String file =
                """
                exstreamtv: 1
                channels:
                  - {number: 5, name: Five, schedule: {type: mirror, target: 6}}
                  - {number: 6, name: Six, schedule: {type: flood, collection: C, order: SHUFFLE}}
                collections:
                  - name: C
                    content: {type: multi, members: [{collection: B, asGroup: false, bySeason: false}]}
                  - name: B
                    content: {type: multi, members: [{collection: A, asGroup: false, bySeason: false}]}
                  - {name: A, content: {type: smart, query: 'type:movie'}}
                """;

        Imported done = elsewhere.apply(file, STRICT);

        assertThat(done.flaws()).isEmpty();
        assertThat(done.entries().stream().map(Imported.Entry::name))
                .containsExactly("A", "B", "C", "5", "6");
        String written = elsewhere.export();
        assertThat(elsewhere.apply(written, STRICT).entries())
                .allMatch(entry -> entry.outcome() == Outcome.LEFT);
    }

    @Test
    void aTrialLeavesNothingAndPromisesWhatComes() throws InterruptedException {
        long id = collection("All", new Content.Smart("type:movie"));
        IntStream.range(10, 30).forEach(number -> flooded(number, id));
        String file = here.export();

        Imported tried = elsewhere.server().bean(ChannelFiles.class).preview(file, STRICT);
        List<Channel> between = elsewhere.channels().all();
        Imported done = elsewhere.apply(file, STRICT);

        assertThat(between).isEmpty();
        assertThat(tried.done()).isFalse();
        assertThat(done.done()).isTrue();
        assertThat(tried.entries()).hasSize(21).isEqualTo(done.entries());
        assertThat(elsewhere.export()).isEqualTo(file);
    }

    private static long collection(String name, Content content) {
        return here.collections().add(name, content).id().value();
    }

    private static String part(PartKind kind, String name, String content) {
        return here.server()
                .bean(PartEdits.class)
                .add(new Part(PartId.fresh(kind), new Label(name, ""), content))
                .id()
                .toString();
    }

    private static Channel channel(int number) {
        return here.channels().add(ChannelBuilder.channel(number).draft());
    }

    private static void flooded(int number, long collection) {
        rules(
                channel(number),
                "{\"type\":\"flood\",\"collection\":%d,\"order\":\"SHUFFLE\"}"
                        .formatted(collection));
    }

    private static String slots(String source, String filler) {
        return "{\"type\":\"time-slots\",\"slots\":[{\"name\":\"all\",\"start\":\"00:00\",\"showing\":{\"type\":\"media\",\"source\":%s},\"settings\":{\"fillers\":{\"fallback\":{\"use\":\"%s\"}}}}]}"
                .formatted(source, filler);
    }

    private static void rules(Channel channel, String json) {
        here.server().bean(Rulebook.class).put(channel, json);
    }
}
