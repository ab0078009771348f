package tv.exstream.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.playout.AiringBuilder.airing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.playout.Airing;
import tv.exstream.playout.AiringKind;
import tv.exstream.playout.Clips;
import tv.exstream.playout.Presentation;

class SequelsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Map<MediaId, MediaItem> ITEMS =
            Map.of(
                    new MediaId(1), item("Alien").withId(1).build(),
                    new MediaId(2), item("News").withId(2).build());

    @Test
    void whatIsNextIsTheProgrammeAfterTheFiller() {
        Airing film = minutes(1, 0, 30);
        Airing spot = filler(9, 30, 5, AiringKind.TAIL);
        Airing news = minutes(2, 35, 10);

        Sequel sequel = sequels(film, spot, news).of(film);

        assertThat(sequel.finish()).isEqualTo(film.finish());
        assertThat(sequel.next()).contains(new Sequel.Next("News", news.start()));
        assertThat(sequels(film, spot, news).of(spot).next())
                .contains(new Sequel.Next("News", news.start()));
    }

    @Test
    void aProgrammeThatIsInterruptedEndsWithItsLastPart() {
        Airing first = minutes(1, 0, 10).in(3);
        Airing spot = filler(9, 10, 5, AiringKind.MID_ROLL).in(3);
        Airing second =
                airing(1)
                        .inGroup(3)
                        .at(NOON.plus(Duration.ofMinutes(15)))
                        .from(Duration.ofMinutes(10))
                        .lasting(Duration.ofMinutes(20))
                        .build();
        Airing news = minutes(2, 35, 10);
        Sequels sequels = sequels(first, spot, second, news);

        assertThat(sequels.of(first).finish()).isEqualTo(second.finish());
        assertThat(sequels.of(first).next()).contains(new Sequel.Next("News", news.start()));
        assertThat(sequels.of(spot).finish()).isEqualTo(second.finish());
        assertThat(sequels.of(spot).next()).contains(new Sequel.Next("News", news.start()));
    }

    @Test
    void theSameAgainIsWhatComesNext() {
        Airing film = minutes(1, 0, 30);
        Airing again = minutes(1, 30, 30);

        assertThat(sequels(film, again).of(film).next())
                .contains(new Sequel.Next("Alien", again.start()));
    }

    @Test
    void aProgrammeIsWhatTheGuideHasAsOne() {
        Airing first = minutes(1, 0, 10).in(3);
        Airing afterTheRecap =
                airing(1)
                        .inGroup(3)
                        .at(first.finish())
                        .from(Duration.ofMinutes(12))
                        .lasting(Duration.ofMinutes(10))
                        .build();
        Airing epilogue = minutes(7, 20, 5).in(3);
        Airing news = minutes(2, 25, 10);

        Sequel sequel = sequels(first, afterTheRecap, epilogue, news).of(first);

        assertThat(sequel.finish()).isEqualTo(epilogue.finish());
        assertThat(sequel.next()).contains(new Sequel.Next("News", news.start()));
    }

    @Test
    void whatTheGuideHidesIsNotWhatComesNext() {
        Airing film = minutes(1, 0, 30);
        Airing ident = minutes(7, 30, 1).listedAs(new Presentation.Listing.Hidden());
        Airing news = minutes(2, 31, 10);

        assertThat(sequels(film, ident, news).of(film).next())
                .contains(new Sequel.Next("News", news.start()));
        assertThat(sequels(film, ident, news).of(ident).next())
                .contains(new Sequel.Next("News", news.start()));
    }

    @Test
    void clipsThatTheGuideHasNoEntryForAreNotWhatComesNext() {
        Airing film = minutes(1, 0, 30);
        Airing clip = minutes(7, 30, 3);
        Airing another = minutes(8, 33, 2);
        Airing news = minutes(2, 35, 10);

        Sequel sequel = sequels(film, clip, another, news).of(film);

        assertThat(sequel.next()).contains(new Sequel.Next("News", news.start()));
        assertThat(sequel.finish()).isEqualTo(another.finish());
    }

    @Test
    void whereClipsAreWhatAChannelShowsTheFirstOfThemIsNext() {
        Airing film = minutes(1, 0, 30);
        List<Airing> all = new ArrayList<>(List.of(film));
        for (int n = 0; n < 11; n++) {
            all.add(minutes(2, 30 + 3 * n, 3));
        }

        Sequel sequel = sequels(all.toArray(Airing[]::new)).of(film);

        assertThat(sequel.next()).contains(new Sequel.Next("News", film.finish()));
        assertThat(sequel.finish()).isEqualTo(film.finish());
    }

    @Test
    void aTitleThatAnAiringWasGivenStandsForThatOfItsFile() {
        Airing film = minutes(1, 0, 30);
        Airing night =
                airing(2)
                        .at(film.finish())
                        .shownAs(
                                new Presentation(
                                        "Film night",
                                        Presentation.PLAIN.listing(),
                                        Presentation.PLAIN.dress()))
                        .build();

        assertThat(sequels(film, night).of(film).next().orElseThrow().title())
                .isEqualTo("Film night");
    }

    @Test
    void whatIsFarOrUnknownIsNotTold() {
        Airing film = minutes(1, 0, 30);
        Airing later = minutes(2, 30 + 6 * 60, 10);
        Airing unknown = minutes(99, 30, 10);

        assertThat(sequels(film, later).of(film)).isEqualTo(Sequel.unknown(film));
        assertThat(sequels(film, unknown).of(film).next()).isEqualTo(Optional.empty());
        assertThat(Sequels.NONE.of(film)).isEqualTo(Sequel.unknown(film));
        assertThat(Sequels.needed(film).contains(later.start())).isFalse();
    }

    private static Sequels sequels(Airing... airings) {
        return new Sequels(List.of(airings), ITEMS, new Clips(Duration.ofMinutes(5)));
    }

    private static Airing minutes(long media, int from, int length) {
        return airing(media)
                .at(NOON.plus(Duration.ofMinutes(from)))
                .lasting(Duration.ofMinutes(length))
                .build();
    }

    private static Airing filler(long media, int from, int length, AiringKind kind) {
        return airing(media)
                .at(NOON.plus(Duration.ofMinutes(from)))
                .lasting(Duration.ofMinutes(length))
                .as(kind)
                .build();
    }
}
