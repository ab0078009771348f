package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import tv.exstream.iptv.EntryKind;
import tv.exstream.iptv.Rule;
import tv.exstream.iptv.Rules;
import tv.exstream.iptv.ShrinkGuard.Suspicion;
import tv.exstream.iptv.Subscription;
import tv.exstream.iptv.SubscriptionChange;
import tv.exstream.iptv.SubscriptionChanges;
import tv.exstream.iptv.Subscriptions;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.SourceId;
import tv.exstream.source.SourceSettings;
import tv.exstream.source.WebAddress;

class JooqSubscriptionsTest extends OnEachDatabase {
    @Test
    void everythingIsUsualUntilSomebodySaysSomethingElse() {
        SourceId source = source();
        Subscriptions subscriptions = new JooqSubscriptions(database);
        assertThat(subscriptions.find(source)).isEqualTo(Subscription.USUAL);
        var rules =
                new Rules(
                        List.of(
                                new Rule.KeepGroups(List.of("News")),
                                new Rule.Rename("^UK: (.*)", "$1"),
                                new Rule.NumberFrom(new Rule.Where("", "news"), 5)),
                        true);
        var standing =
                new Subscription.Standing(
                        Map.of("list", "etag"),
                        List.of(new Suspicion(EntryKind.VIDEO, 7, Instant.ofEpochSecond(9))),
                        Optional.of(new Subscription.Account("Active", Optional.empty(), 2)),
                        List.of(new WebAddress("http://a.example/guide.xml?key=word")));

        subscriptions.changeStanding(source, _ -> standing);
        subscriptions.change(
                source,
                new SubscriptionChange(
                        Optional.of(rules),
                        Optional.of(3),
                        Optional.of(List.of(1)),
                        Optional.empty()));
        subscriptions.change(source, SubscriptionChanges.connections(4));

        assertThat(subscriptions.find(source))
                .isEqualTo(new Subscription(rules, 3, List.of(1), 4, standing));
    }

    @Test
    void aDoubtThatAnOlderVersionHasLeftIsNone() {
        var standing =
                JsonColumn.read(
                        "{\"account\":null,\"guides\":[],\"suspicion\":{\"found\":7,\"since\":9},\"validators\":{\"LIST\":\"tag\"}}",
                        Subscription.Standing.class);

        assertThat(standing.suspicions()).isEmpty();
        assertThat(standing.validators()).containsKey("LIST");
    }

    @Test
    void changesOfWhatReadingsHaveLeftDoNotUndoEachOther() {
        SourceId source = source();
        Subscriptions subscriptions = new JooqSubscriptions(database);

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < 20; n++) {
                String name = "list " + n;
                threads.execute(
                        () -> subscriptions.changeStanding(source, known -> with(known, name)));
            }
        }

        assertThat(subscriptions.find(source).standing().validators()).hasSize(20);
    }

    private static Subscription.Standing with(Subscription.Standing known, String name) {
        Map<String, String> versions = new HashMap<>(known.validators());
        versions.put(name, "etag");
        return known.withValidators(versions);
    }

    private SourceId source() {
        var origin = new ListOrigin.Playlist(new WebAddress("http://a.example/"));
        return new JooqSources(database)
                .add(new SourceSettings("list", origin, Duration.ZERO, true))
                .id();
    }
}
