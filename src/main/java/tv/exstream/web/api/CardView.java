package tv.exstream.web.api;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import tv.exstream.channel.Channel;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems;
import tv.exstream.prepare.Cards;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
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
record CardView(Drawn drawn, RequestedChannels requested, Supplier<Look> look, Runnable scan) {
    private static final Duration USUAL_LENGTH = Duration.ofSeconds(10);

    /// The name of the channel in the middle.
    private static final Words STATION_ID = Words.titled("{name}");

    /// Where cards are, and what is heard on them.
    record Drawn(Cards cards, MediaItems media, Path folder) {}

    CardsAnswer all() {
        return new CardsAnswer(drawn.folder().toString(), drawn.cards().names());
    }

    CardsAnswer put(String name, CardRequest wish) throws InterruptedException {
        Channel channel = requested.find(wish.channel());
        Look now = look.get();
        Screen usual = new Screen(now.visual(), now.sound(), now.volume(), STATION_ID);
        Screen wanted = wish.screen().on(usual);
        wanted.words().requireKnown(Words.OF_CHANNEL);
        Screen said = wanted.with(wanted.words().on(Facts.of(channel)));
        Card card = new Card(name, said, wish.length().orElse(USUAL_LENGTH));
        drawn.cards().put(card, channel.profile(), music(said));
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
            throw new ProblemException(
                    Problem.MEDIA_NOT_FOUND, "no media item has the id " + id.value());
        }
        return item;
    }
}
