package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.web.api.ChannelFileSite.LENIENT;
import static tv.exstream.web.api.ChannelFileSite.STRICT;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.channelfile.Flaw;
import tv.exstream.channelfile.Imported;
import tv.exstream.channelfile.Imported.Outcome;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.collection.MediaCollections;
import tv.exstream.web.api.ChannelFileSite.Product;

/// Files of channels with faults, and one that is large, on either kind of database.
@Timeout(120)
@ParameterizedClass(name = "{0}")
@EnumSource
class FaultyChannelFilesTest {
    @TempDir private static Path folder;

    private static ChannelFileSite site;

    @Parameter private Product product;

    @BeforeParameterizedClassInvocation
    static void start(Product product) throws IOException {
        site = ChannelFileSite.on(product, folder, "Alpha", "Beta");
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        site.close();
    }

    @BeforeEach
    void nothing() {
        site.empty();
    }

    @Test
    void whatNamesEachOtherIsRefusedAlsoWhereMuchMayBeLeftOut() {
        String file =
                """
                exstreamtv: 1
                collections:
                  - name: A
                    content: {type: multi, members: [{collection: B, asGroup: false, bySeason: false}]}
                  - name: B
                    content: {type: multi, members: [{collection: a, asGroup: false, bySeason: false}]}
                """;

        Imported refused = site.apply(file, LENIENT);

        assertThat(refused.done()).isFalse();
        assertThat(refused.flaws().stream().filter(flaw -> !flaw.missing()).map(Flaw::path))
                .contains("collections[0]", "collections[1]");
        assertThat(site.collections().all()).isEmpty();
    }

    @Test
    void whatIsTwiceInAFileIsRefused() {
        String film = "content: {type: smart, query: 'type:movie'}";
        String file =
                "exstreamtv: 1\ncollections:\n- {name: A, %s}\n- {name: ' a ', %s}\nparts:\n- {kind: fillers, name: A, content: {pools: []}}\n- {kind: fillers, name: a, content: {pools: []}}\n"
                        .formatted(film, film);

        Imported refused = site.apply(file, STRICT);

        assertThat(refused.flaws().stream().map(Flaw::path))
                .contains("collections[1].name", "parts[1].name");
        assertThat(refused.flaws().stream().map(Flaw::message))
                .anyMatch(message -> message.startsWith("must be in the file once"));
    }

    /// PostgreSQL ends a transaction in which a statement was refused; what comes after it must be looked at all the same.
    @Test
    void allThatIsWrongIsToldBesideAStatementThatTheDatabaseRefuses() {
        String file =
                """
                exstreamtv: 1
                collections:
                  - {name: "zero\\0", content: {type: smart, query: 'type:movie'}}
                  - {name: Good, content: {type: smart, query: 'type:movie'}}
                channels:
                  - {number: 5, name: Five, watermark: nowhere}
                  - {number: 6, name: Six, zone: Mars/Crater}
                """;

        Imported refused = site.apply(file, LENIENT);

        assertThat(refused.done()).isFalse();
        assertThat(refused.flaws().stream().map(Flaw::path))
                .contains("channels[0].watermark", "channels[1].zone");
        assertThat(refused.flaws().stream().anyMatch(flaw -> flaw.path().startsWith("coll")))
                .isEqualTo(product == Product.POSTGRESQL);
        assertThat(refused.entries().stream().map(Imported.Entry::name)).contains("Good", "5");
        assertThat(site.channels().all()).isEmpty();
        assertThat(site.collections().all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hidden: 1e999",
                "schedule: {type: flood, collection: A, order: SHUFFLE, seed: 1e999999999}",
                "schedule: {type: flood, collection: {a: 1}, order: SHUFFLE}",
                "schedule: {type: flood, collection: [[[[]]]], order: SHUFFLE}",
                "schedule: {type: lineup, entries: [{type: media, media: {title: {title: Alpha}}}]}",
                "schedule: {type: lineup, entries: [{type: media, media: {title: Nobody, path: \"\\0\"}}]}",
                "schedule: {type: lineup, entries: [{type: media, media: 99999999999999999999999}]}",
                "schedule: {type: mirror, target: -1}",
                "schedule: {type: time-slots, slots: [{use: fillers/A}]}",
                "schedule: {use: schedules/}",
                "schedule: {use: '/'}",
                "schedule: null, watermark: ''",
                "profile: {width: 99999999}",
                "graphics: [null]"
            })
    @DisplayName("whatever a file says is a flaw of the file and nothing worse")
    void hostileFilesAreFlawed(String line) {
        String file = "exstreamtv: 1\nchannels: [{number: 5, name: Five, %s}]".formatted(line);

        Imported refused = site.apply(file, STRICT);

        assertThat(refused.done()).as(refused.toString()).isFalse();
        assertThat(refused.flaws()).isNotEmpty();
        assertThat(site.channels().all()).isEmpty();
    }

    /// As many as anybody has. No write of somebody else is refused meanwhile, however slow the machine is.
    @Test
    void aThousandChannelsDoNotKeepOthersFromWriting(TestReporter report) throws Exception {
        String file = thousand();
        var busy = new AtomicBoolean(true);
        Imported done;
        Duration longest;
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Duration> waited = others.submit(() -> longestWrite(busy));
            done = site.apply(file, STRICT);
            busy.set(false);
            longest = waited.get();
        }
        report.publishEntry("longest wait of another write, " + product, longest.toString());

        assertThat(done.flaws()).isEmpty();
        assertThat(done.entries()).hasSize(1_300);
        assertThat(longest).isLessThan(Duration.ofSeconds(60));
        assertThat(site.apply(file, STRICT).entries())
                .allMatch(entry -> entry.outcome() == Outcome.LEFT);
    }

    private static String thousand() {
        StringBuilder file = new StringBuilder("exstreamtv: 1\ncollections:\n");
        for (int i = 0; i < 200; i++) {
            file.append(
                    "- {name: Films %d, content: {type: manual, customOrder: false, picks: ["
                            .formatted(i));
            file.append("{type: item, id: {title: Alpha}}, {type: item, id: {title: Beta}}]}}\n");
        }
        file.append("parts:\n");
        for (int i = 0; i < 100; i++) {
            file.append(
                    "- {kind: fillers, name: Trailers %d, content: {pools: [{selection: {type: collection, id: Films %d}, ordering: {order: SHUFFLE}}]}}\n"
                            .formatted(i, i));
        }
        file.append("channels:\n");
        for (int i = 0; i < 1_000; i++) {
            file.append(
                    "- {number: %d, name: Channel %d, group: Films, schedule: {type: time-slots, seed: %d, slots: [{name: all, start: '00:00', showing: {type: media, source: {type: pool, selection: {type: collection, id: Films %d}, ordering: {order: SHUFFLE}}}, settings: {fillers: {fallback: {use: fillers/Trailers %d}}}}]}}\n"
                            .formatted(i + 1, i, i, i % 200, i % 100));
        }
        return file.toString();
    }

    private static Duration longestWrite(AtomicBoolean busy) {
        MediaCollections collections = site.collections();
        long longest = 0;
        while (busy.get()) {
            long begun = System.nanoTime();
            collections.remove(collections.add("Other", new Content.Smart("type:movie")).id());
            longest = Math.max(longest, System.nanoTime() - begun);
        }
        return Duration.ofNanos(longest);
    }
}
