package tv.exstream.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.playout.AiringBuilder.airing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import tv.exstream.media.MediaItem;
import tv.exstream.overlay.Graphic;
import tv.exstream.overlay.Lettering;
import tv.exstream.overlay.Marking;
import tv.exstream.overlay.Sequel;
import tv.exstream.overlay.Watermark;
import tv.exstream.playout.Airing;

class UnderwayTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final MediaItem FILM =
            item("film").withId(7).lasting(Duration.ofHours(1)).build();
    private static final Airing AIRING = airing(7).at(NOON).lasting(Duration.ofHours(1)).build();

    private static final List<Treated> NOTHING =
            new MarkedStaging(Treatments.PLAIN, Marking.NONE, Lettering.NONE)
                    .of(channel(5).build(), AIRING, FILM);

    @Test
    void wordsThatAreSaidLaterFollowTheTimeline() {
        List<Treated> news = staged(Treatments.PLAIN, "News");
        List<Treated> film = staged(Treatments.PLAIN, "Film");

        List<Treated> parts = Underway.parts(news, film, NOON.plusSeconds(600));

        assertThat(parts).isEqualTo(film).isNotEqualTo(news);
    }

    @Test
    void wordsThatAreBeingSaidStay() {
        List<Treated> news = staged(Treatments.PLAIN, "News");
        List<Treated> film = staged(Treatments.PLAIN, "Film");

        assertThat(Underway.parts(news, film, NOON.plusSeconds(3_545))).isEqualTo(news);
    }

    @Test
    void anAiringThatHasBegunIsNotCutAnew() {
        assertThat(Underway.parts(NOTHING, staged(Treatments.PLAIN, "News"), NOON))
                .isEqualTo(NOTHING);
    }

    @Test
    void wordsThatAreNotTrueAnyMoreAreNotSaid() {
        List<Treated> news = staged(Treatments.PLAIN, "News");

        List<Treated> parts = Underway.parts(news, NOTHING, NOON.plusSeconds(600));

        assertThat(parts).hasSameSizeAs(news);
        assertThat(parts)
                .as("the same renditions as without words")
                .extracting(Treated::request)
                .containsOnly(NOTHING.getFirst().request());
    }

    @Test
    void wordsThatAreToBeSeenAtAnotherTimeAreNotSeenAtTheOldOne() {
        List<Treated> news = staged(Treatments.PLAIN, "News");
        Instant finish = AIRING.finish().plusSeconds(7);
        Sequel later = new Sequel(finish, Optional.of(new Sequel.Next("News", finish)));
        List<Treated> moved = staged(Treatments.PLAIN, Marking.NONE, later);

        List<Treated> parts = Underway.parts(news, moved, NOON.plusSeconds(600));

        assertThat(parts).extracting(Treated::request).containsOnly(NOTHING.getFirst().request());
    }

    @Test
    void theLanguageOfWhatHasBegunStays() {
        List<Treated> news = staged(Treatments.PLAIN, "News");
        Treatments other = (_, _, _) -> new Treatment(OptionalInt.of(77), OptionalInt.empty());

        List<Treated> parts = Underway.parts(news, staged(other, "Film"), NOON);

        assertThat(parts).isEqualTo(staged(Treatments.PLAIN, "Film"));
    }

    @Test
    void theMarkOfWhatHasBegunStays() {
        Watermark logo = Watermark.CHANNEL_LOGO;
        Marking before = (_, _) -> List.of(new Marking.Mark(logo, "a.png"));
        Marking after = (_, _) -> List.of(new Marking.Mark(logo, "b.png"));

        List<Treated> parts =
                Underway.parts(
                        staged(Treatments.PLAIN, before, "News"),
                        staged(Treatments.PLAIN, after, "Film"),
                        NOON);

        assertThat(parts).isEqualTo(staged(Treatments.PLAIN, before, "Film"));
    }

    private static List<Treated> staged(Treatments treatments, String next) {
        return staged(treatments, Marking.NONE, next);
    }

    private static List<Treated> staged(Treatments treatments, Marking marking, String next) {
        return staged(
                treatments,
                marking,
                new Sequel(AIRING.finish(), Optional.of(new Sequel.Next(next, AIRING.finish()))));
    }

    private static List<Treated> staged(Treatments treatments, Marking marking, Sequel sequel) {
        return new MarkedStaging(treatments, marking, (_, _, _) -> List.of(Graphic.UP_NEXT))
                .of(channel(5).build(), AIRING, FILM, sequel);
    }
}
