package tv.exstream.web.api;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.Channels;
import tv.exstream.json.RecordJson;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems;
import tv.exstream.prepare.Cards;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.screen.Accompaniment;
import tv.exstream.screen.Card;
import tv.exstream.screen.Facts;
import tv.exstream.screen.Look;
import tv.exstream.screen.Screen;
import tv.exstream.screen.Words;
import tv.exstream.web.RequestedChannels;
import tv.exstream.web.api.CardRoutes.CardRequest;
import tv.exstream.web.api.CardRoutes.CardsAnswer;

/// The cards as JSON. Thread-safe.
///
/// @param look of screens that nobody chose
/// @param scan has the folder of the cards looked at
public record CardView(Drawn drawn, Channels channels, Supplier<Look> look, Runnable scan) {
    private static final Order<String> ORDER = Order.byName(name -> name);

    /// As long as people look at a card that tells something; arbitrary.
    public static final Duration USUAL_LENGTH = Duration.ofSeconds(10);

    /// The name of the channel in the middle.
    private static final Words STATION_ID = Words.titled("{name}");

    /// Where cards are, and what is heard on them.
    record Drawn(Cards cards, MediaItems media, Path folder) {}

    CardsAnswer all() {
        return new CardsAnswer(drawn.folder().toString(), drawn.cards().names());
    }

    CardsAnswer some(NameParameters wanted, ListParameters part) {
        CardsAnswer all = all();
        var slice = ORDER.slice("cards", wanted.of(all.cards(), name -> name), part);
        return new CardsAnswer(all.folder(), slice.entries(), slice.total(), slice.next());
    }

    /// All of them by name, with what they were drawn from.
    public List<CardEntry> entries() {
        return drawn.cards().names().stream().map(this::entry).toList();
    }

    /// The media items that are cards, by the names of these; one that no scan has found yet is absent.
    public Map<String, MediaItem> items() {
        return drawn.media().under(drawn.folder()).stream()
                .collect(
                        Collectors.toMap(
                                item -> Cards.name(item.file().path()),
                                item -> item,
                                (one, _) -> one));
    }

    /// One of them as JSON: its name and what it was drawn from.
    ///
    /// @throws ProblemException MEDIA_NOT_FOUND
    public String find(String name) {
        if (!drawn.cards().names().contains(name)) {
            throw ProblemException.of(Problem.MEDIA_NOT_FOUND, Objection.NO_CARD, name);
        }
        return RecordJson.write(entry(name));
    }

    private CardEntry entry(String name) {
        Optional<Origin> from = drawn.cards().origin(name).flatMap(CardView::read);
        return new CardEntry(
                name,
                from.flatMap(origin -> channels.find(origin.channel()))
                        .map(channel -> channel.number().toString()),
                from.map(Origin::length),
                from.map(Origin::screen));
    }

    /// A file beside the card, which anybody may have changed who looks after the folder.
    private static Optional<Origin> read(String json) {
        try {
            return Optional.of(RecordJson.read(json, Origin.class));
        } catch (JacksonException | ProblemException e) {
            return Optional.empty();
        }
    }

    /// What a card begins with.
    public Screen usual() {
        Look now = look.get();
        return new Screen(now.visual(), now.sound(), now.volume(), STATION_ID);
    }

    /// What a card was drawn from, as it is kept.
    record Origin(ChannelId channel, Duration length, Screen screen) {}

    CardsAnswer put(String name, CardRequest wish) throws InterruptedException {
        Channel channel = new RequestedChannels(channels).find(wish.channel());
        Screen wanted = wish.screen().on(usual());
        wanted.words().requireKnown(Words.OF_CHANNEL);
        Screen said = wanted.with(wanted.words().on(Facts.of(channel)));
        Card card = new Card(name, said, wish.length().orElse(USUAL_LENGTH));
        var origin = new Origin(channel.id(), card.length(), wanted);
        drawn.cards().put(card, channel.profile(), music(said), RecordJson.write(origin));
        scan.run();
        return all();
    }

    void remove(String name) {
        drawn.cards().remove(name);
        scan.run();
    }

    private Optional<MediaItem> music(Screen screen) {
        if (!(screen.sound() instanceof Accompaniment.Music(var id))) {
            return Optional.empty();
        }
        Optional<MediaItem> item = drawn.media().find(id);
        if (item.isEmpty()) {
            throw ProblemException.of(Problem.MEDIA_NOT_FOUND, Objection.NO_ITEM, id.value());
        }
        return item;
    }
}
