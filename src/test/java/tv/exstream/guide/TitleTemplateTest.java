package tv.exstream.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.media.MediaItemBuilder.item;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.media.Facts;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Outline;
import tv.exstream.media.Title;

class TitleTemplateTest {
    private static final Outline EPISODE =
            item("Pilot").titled(new Title("Pilot", "Tom & Jerry", 2, 3, 1999, "")).outline();

    private static final Outline SONG =
            new Outline(
                    new MediaId(1),
                    MediaKind.SONG,
                    Title.named("Blue"),
                    Path.of("blue.flac"),
                    Duration.ofMinutes(4),
                    new Facts(Facts.UNKNOWN_DAY, "The  Band", "Colours", 7, "Somebody"),
                    List.of());

    @ParameterizedTest
    @CsvSource({
        "{show} | {title}, Tom & Jerry, Pilot",
        "{show} {code} | {title}[ ({year})], Tom & Jerry S02E03, Pilot (1999)",
        "{show}: season {season} episode {episode}, Tom & Jerry: season 2 episode 3, ''",
        "{show}[ by {artist}] | [{album}], Tom & Jerry, ''",
        "Cartoons, Cartoons, ''",
        "{artist} | {title}, Pilot, ''",
    })
    void factsArePutIn(String template, String title, String subtitle) {
        Outline episode =
                new Outline(
                        EPISODE.id(),
                        MediaKind.EPISODE,
                        EPISODE.title(),
                        EPISODE.path(),
                        EPISODE.duration(),
                        Facts.NONE,
                        List.of());

        assertThat(TitleTemplate.parse(template).of(episode))
                .isEqualTo(new Headline(title, subtitle));
    }

    @Test
    void aSongHasItsArtistAlbumTrackAndDirector() {
        assertThat(TitleTemplate.parse("{artist} - {title} | {track}. {album} {director}").of(SONG))
                .isEqualTo(new Headline("The Band - Blue", "7. Colours Somebody"));
        assertThat(Headline.of(SONG)).isEqualTo(new Headline("Blue", "The Band"));
    }

    @ParameterizedTest
    @CsvSource({
        "{name}, 'a title can have title, show, season'",
        "{show, every { must have its }",
        "show], every { must have its }",
        "[a [b]], every { must have its }",
        "' | {title}', a title must not be blank",
    })
    void whatMakesNoSenseIsRefused(String template, String message) {
        assertThatThrownBy(() -> TitleTemplate.parse(template))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aTemplateHasAnEnd() {
        assertThatThrownBy(() -> TitleTemplate.parse("x".repeat(201)))
                .hasMessage("a title must have at most 200 letters: 201");
    }
}
