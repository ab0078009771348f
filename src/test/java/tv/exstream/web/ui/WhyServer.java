package tv.exstream.web.ui;

import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.playout.AiringBuilder.airing;
import static tv.exstream.time.Lengths.minutes;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.Channels;
import tv.exstream.channel.InMemoryChannels;
import tv.exstream.collection.Contents;
import tv.exstream.collection.InMemoryFirstRuns;
import tv.exstream.collection.InMemoryMediaCollections;
import tv.exstream.collection.query.InMemoryMatches;
import tv.exstream.json.MergePatch;
import tv.exstream.media.AudioStream;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.SubtitleStream;
import tv.exstream.pick.Explainer;
import tv.exstream.pick.HeldPreferences;
import tv.exstream.pick.InMemoryChannelPreferences;
import tv.exstream.pick.Preferences;
import tv.exstream.playout.AiringKind;
import tv.exstream.playout.InMemoryPlayouts;
import tv.exstream.session.SubtitleOffers;
import tv.exstream.subtitle.Choosing;
import tv.exstream.web.TestServer;

/// The real page that explains, over things that are forgotten when the test ends. It is always [#NOON] there.
final class WhyServer implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final InMemoryChannels channels = new InMemoryChannels();
    private final InMemoryMediaItems items = new InMemoryMediaItems();
    private final InMemoryPlayouts playouts = new InMemoryPlayouts();
    private final HeldPreferences preferences =
            new HeldPreferences(
                    new InMemoryChannelPreferences(channels), Preferences.PLAIN, () -> NOON);
    private final TestServer server =
            TestServer.with(
                    new Stock(this),
                    UiConfiguration.class,
                    WhyConfiguration.class,
                    WhyPage.class,
                    SilentEvents.class,
                    Watchers.class,
                    CannedReasons.class,
                    Beans.class);

    /// A server with one channel and what [#alien] shows; nothing is planned.
    static WhyServer withAlien() {
        var server = new WhyServer();
        server.add(ChannelBuilder.channel(5).named("Movies"));
        server.add(alien());
        return server;
    }

    static WhyServer empty() {
        return new WhyServer();
    }

    /// English, German and a commentary; German subtitles as text and as pictures.
    static MediaItemBuilder alien() {
        return item("Alien")
                .movieOf(1979)
                .lasting(minutes(20))
                .audio(
                        audio(1, "eng", 2, ""),
                        audio(2, "ger", 6, "Kinofassung"),
                        audio(3, "eng", 2, "Director's Commentary"))
                .subtitles(
                        new SubtitleStream(4, "subrip", "ger", "", false, false),
                        new SubtitleStream(5, "hdmv_pgs_subtitle", "ger", "", true, false));
    }

    /// The file's default when it is its stream number 1.
    static AudioStream audio(int index, String language, int channels, String title) {
        return new AudioStream(index, "aac", channels, 48_000, language, title, index == 1);
    }

    Channel add(ChannelBuilder channel) {
        return channels.add(channel.draft());
    }

    MediaItem add(MediaItemBuilder item) {
        return items.add(item);
    }

    /// Puts an item into the timeline of the first channel, so many minutes after noon.
    void plan(MediaItem item, int afterNoon, AiringKind kind) {
        playouts.add(
                channels.all().getFirst().id(),
                airing(item.id().value())
                        .at(NOON.plus(minutes(afterNoon)))
                        .lasting(minutes(20))
                        .as(kind)
                        .build());
    }

    /// Changes what the first channel prefers.
    ///
    /// @param patch JSON with `'` for quotes
    void prefer(String patch) {
        String json = patch.replace('\'', '"');
        preferences.change(
                channels.all().getFirst().id(),
                own -> MergePatch.apply(own, json, Preferences.class));
    }

    URI page(String query) {
        return server.url("/why" + query);
    }

    URI root() {
        return server.url("/");
    }

    HttpResponse<String> get(String query) {
        return server.get("/why" + query);
    }

    /// Asks as somebody who only watches, up to an age.
    HttpResponse<String> asViewer(int age, String query) {
        return server.send(
                HttpRequest.newBuilder(page(query))
                        .header(Watchers.AGE, Integer.toString(age))
                        .build());
    }

    HttpResponse<String> inGerman(String query) {
        return server.send(
                HttpRequest.newBuilder(page(query)).header("Accept-Language", "de").build());
    }

    HttpResponse<String> look(String words) {
        return get("?channel=5&words=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.close();
    }

    /// What the beans are made of.
    record Stock(WhyServer made) {}

    static class Beans {
        @Bean
        Channels channels(Stock stock) {
            return stock.made().channels;
        }

        @Bean
        Contents.Sources sources(Stock stock) {
            var items = stock.made().items;
            var collections = new InMemoryMediaCollections();
            return new Contents.Sources(
                    items,
                    collections,
                    new InMemoryMatches(items),
                    new InMemoryFirstRuns(collections));
        }

        @Bean
        Explainer explainer(Stock stock) {
            return new Explainer(stock.made().preferences, stock.made().playouts, () -> NOON);
        }

        @Bean
        SubtitleOffers offers(Stock stock) {
            WhyServer made = stock.made();
            return new SubtitleOffers(
                    made.playouts, made.items, made.preferences, () -> Choosing.AUTO);
        }
    }
}
