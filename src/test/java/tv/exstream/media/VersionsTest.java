package tv.exstream.media;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersionsTest {
    private static final Duration LENGTH = Duration.ofMinutes(100);
    private static final MediaItem FILM = film("film", 1, LENGTH);

    @Test
    void whatIsAsLongWithinAHundredthIsTheSame() {
        MediaItem near = film("near", 2, LENGTH.plusSeconds(60));
        MediaItem far = film("far", 3, LENGTH.plusSeconds(61));

        assertThat(Versions.next(FILM, List.of(far, near))).contains(near);
        assertThat(Versions.next(FILM, List.of(far))).isEmpty();
    }

    @Test
    void whatIsShortMayDifferByFiveSeconds() {
        MediaItem clip = film("clip", 1, Duration.ofSeconds(30));

        assertThat(Versions.next(clip, List.of(film("a", 2, Duration.ofSeconds(25))))).isPresent();
        assertThat(Versions.next(clip, List.of(film("b", 2, Duration.ofMillis(24_999))))).isEmpty();
    }

    @Test
    void theLargestPictureIsTakenAndOfThoseTheNearestLength() {
        MediaItem small = item("small").withId(2).movieOf(1979).lasting(LENGTH).video(sd()).build();
        MediaItem longer = film("longer", 3, LENGTH.plusSeconds(30));
        MediaItem shorter = film("shorter", 4, LENGTH.minusSeconds(20));

        assertThat(Versions.next(FILM, List.of(small, longer, shorter))).contains(shorter);
        assertThat(Versions.next(FILM, List.of(small))).contains(small);
    }

    @Test
    void neitherTheFileItselfNorAnotherKindOfThingIsTaken() {
        MediaItem trailer =
                item("film").withId(2).ofKind(MediaKind.OTHER_VIDEO).lasting(LENGTH).build();

        assertThat(Versions.next(FILM, List.of(FILM, trailer))).isEmpty();
    }

    @Test
    void anEpisodeOfAnotherNumberIsNotTheSameWhateverItsIds() {
        MediaItem third = item("3").withId(1).episode("Show", 1, 3).lasting(LENGTH).build();
        MediaItem fourth = item("4").withId(2).episode("Show", 1, 4).lasting(LENGTH).build();
        MediaItem again = item("3b").withId(3).episode("Show", 1, 3).lasting(LENGTH).build();

        assertThat(Versions.next(third, List.of(fourth))).isEmpty();
        assertThat(Versions.next(third, List.of(fourth, again))).contains(again);
    }

    @Test
    void anotherPartIsNotTheSameWhateverItsIds() {
        MediaItem first = film("Night Ferry, part 1", 1, LENGTH);
        MediaItem second = film("Night Ferry, part 2", 2, LENGTH);
        MediaItem again = film("Night Ferry, part 1", 3, LENGTH);

        assertThat(Versions.next(first, List.of(second))).isEmpty();
        assertThat(Versions.next(first, List.of(second, again))).contains(again);
    }

    @Test
    void aFilmIsNamedByItsYearAndAnEpisodeByItsNumbers() {
        MediaItem unknown = item("film").ofKind(MediaKind.MOVIE).build();
        MediaItem episode = item("one").episode("Show", 0, 3).build();
        MediaItem song = item("film").ofKind(MediaKind.SONG).build();

        assertThat(Versions.isNamed(FILM)).isTrue();
        assertThat(Versions.isNamed(episode)).isTrue();
        assertThat(Versions.isNamed(unknown)).isFalse();
        assertThat(Versions.isNamed(song)).isFalse();
    }

    private static MediaItem film(String name, long id, Duration length) {
        return item(name).withId(id).movieOf(1979).lasting(length).build();
    }

    private static VideoStream sd() {
        return VideoBuilder.video().sized(640, 360).build();
    }
}
