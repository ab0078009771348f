package tv.exstream.library.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.describe.ListedEpisode;
import tv.exstream.describe.Sayings;
import tv.exstream.media.Artwork;
import tv.exstream.media.Aspect;
import tv.exstream.media.Particulars;
import tv.exstream.media.Score;
import tv.exstream.media.Wording;

class OfferedShowTest {
    private static final URI POSTER = URI.create("https://pictures.example/poster.jpg");
    private static final URI STILL = URI.create("https://pictures.example/still.jpg");

    private final ListedEpisode pilot =
            new ListedEpisode(
                    "11",
                    1,
                    1,
                    1,
                    LocalDate.of(2008, 9, 9),
                    new Sayings(
                            Map.of(
                                    Aspect.NAME, List.of("Pilot"),
                                    Aspect.ACTOR, List.of("Guest", "Anna"))),
                    particulars("", Map.of("Guest", "Pilot"), 75),
                    Optional.of(STILL));

    private final OfferedShow show =
            new OfferedShow(
                    new Sayings(
                            Map.of(
                                    Aspect.SHOW, List.of("Fringe"),
                                    Aspect.ACTOR, List.of("Anna", "Joshua"))),
                    particulars("de", Map.of("Anna", "Olivia"), 81),
                    Optional.of(POSTER),
                    List.of(pilot));

    @Test
    @DisplayName("an episode has its own words, and who plays in all of them before its guests")
    void anEpisodeHasBoth() {
        Offered offered = show.of(Optional.of(pilot));

        assertThat(offered.sayings().text(Aspect.NAME)).isEqualTo("Pilot");
        assertThat(offered.sayings().text(Aspect.SHOW)).isEqualTo("Fringe");
        assertThat(offered.sayings().of(Aspect.ACTOR)).containsExactly("Anna", "Joshua", "Guest");
        assertThat(offered.particulars().roles())
                .isEqualTo(Map.of("Guest", "Pilot", "Anna", "Olivia"));
        assertThat(offered.particulars().scores()).containsExactly(new Score("tmdb", 75));
        assertThat(offered.particulars().language()).isEqualTo("de");
        assertThat(offered.pictures())
                .isEqualTo(Map.of(Artwork.Kind.PARENT, POSTER, Artwork.Kind.THUMB, STILL));
    }

    @Test
    @DisplayName("an episode that the catalogue does not have is described by its show alone")
    void anUnknownEpisodeHasItsShow() {
        Offered offered = show.of(Optional.empty());

        assertThat(offered.sayings().says(Aspect.NAME)).isFalse();
        assertThat(offered.sayings().of(Aspect.ACTOR)).containsExactly("Anna", "Joshua");
        assertThat(offered.particulars().scores()).containsExactly(new Score("tmdb", 81));
        assertThat(offered.pictures()).isEqualTo(Map.of(Artwork.Kind.PARENT, POSTER));
    }

    @Test
    @DisplayName("titles of the show are those of the show of its episodes in other languages")
    void translationsAreOfTheShow() {
        assertThat(show.of(Optional.of(pilot)).particulars().translations())
                .containsExactly(new Wording("fr", "", "Un titre", ""));
    }

    private static Particulars particulars(String language, Map<String, String> roles, int tenths) {
        List<Wording> titles =
                language.isEmpty() ? List.of() : List.of(new Wording("fr", "Un titre", "", ""));
        return new Particulars(
                language, "", Wording.NONE, titles, roles, List.of(new Score("tmdb", tenths)));
    }
}
