package tv.exstream.starter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tv.exstream.media.MediaKind;

class StocktakingTest {
    @Test
    void everyKindIsCounted() {
        Stock stock =
                new Shelf()
                        .films(3, 1984)
                        .show("Northern Lights", 4)
                        .of(MediaKind.MUSIC_VIDEO, 2)
                        .of(MediaKind.SONG, 5)
                        .of(MediaKind.OTHER_VIDEO, 1)
                        .stock();

        assertThat(stock.films()).isEqualTo(3);
        assertThat(stock.episodes()).isEqualTo(4);
        assertThat(stock.musicVideos()).isEqualTo(2);
        assertThat(stock.songs()).isEqualTo(5);
        assertThat(stock.videos()).isEqualTo(1);
        assertThat(stock.total()).isEqualTo(15);
    }

    @Test
    void genresAreThoseOfFilmsAndTheLargestComesFirst() {
        Stock stock = new Shelf().films(2, 1984, "Drama").films(3, 1984, "Science Fiction").stock();

        assertThat(stock.genres())
                .containsExactly(new Share("Science Fiction", 3), new Share("Drama", 2));
    }

    @Test
    void aFilmOfTheLastYearOfADecadeBelongsToIt() {
        Stock stock = new Shelf().films(1, 1989).films(2, 1990).stock();

        assertThat(stock.decades()).containsExactly(new Share("1990", 2), new Share("1980", 1));
    }

    @Test
    void showsWithMostEpisodesComeFirst() {
        Stock stock = new Shelf().show("Harbour Watch", 3).show("\"Quoted\" \\ Show", 5).stock();

        assertThat(stock.shows())
                .containsExactly(new Share("\"Quoted\" \\ Show", 5), new Share("Harbour Watch", 3));
    }

    @Test
    void childrenAreMeantByRatingOrGenre() {
        Stock stock =
                new Shelf()
                        .rated("G", 2)
                        .rated("FSK 6", 1)
                        .rated("R", 4)
                        .films(3, 2001, "Family")
                        .stock();

        assertThat(stock.kids()).isEqualTo(6);
    }

    @Test
    void anEmptyLibraryHasNothing() {
        assertThat(new Shelf().stock().total()).isZero();
    }
}
