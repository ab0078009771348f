package tv.exstream.library.title;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MovieNameTest {
    private static final int LATEST = 2027;

    @ParameterizedTest
    @CsvSource({
        "Night Ferry (2011),Night Ferry,2011,true",
        "Night.Ferry.2011.1080p.BluRay.x264-GRP,Night Ferry,2011,false",
        "night_ferry_[2011],Night Ferry,2011,true",
        "(2011) Night Ferry,Night Ferry,2011,true",
        "Harbour 2049 (2017),Harbour 2049,2017,true",
        "Harbour 2049,Harbour 2049,0,false",
        "1917 (2019),1917,2019,true",
        "Night Ferry,Night Ferry,0,false",
        "Ferry-f03-Night Ferry,Night Ferry,0,false",
        "Le Bac (Night Ferry) (2011),Le Bac,2011,true",
    })
    @DisplayName("LIB-4: name and year are told")
    void nameAndYearAreTold(String stem, String name, int year, boolean certain) {
        assertThat(MovieName.parse(stem, LATEST)).isEqualTo(new MovieName(name, 0, year, certain));
    }

    @ParameterizedTest
    @CsvSource({
        "Night Ferry (2011) cd1,1",
        "Night Ferry (2011) - Disc 2,2",
        "night.ferry.2011.cd2of3.xvid,2",
    })
    void aDiscOfSeveralIsAPart(String stem, int part) {
        MovieName film = MovieName.parse(stem, LATEST);

        assertThat(film.part()).isEqualTo(part);
        assertThat(film.year()).isEqualTo(2011);
        assertThat(film.shown()).isEqualTo("Night Ferry, part " + part);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1080p", "[GRP]", "()", "x264-GRP", "(2011)"})
    @DisplayName("of a name of nothing but tags and brackets something is left all the same")
    void noNameIsBlank(String stem) {
        assertThat(MovieName.parse(stem, LATEST).shown()).isNotBlank();
    }

    @Test
    void aYearToComeIsPartOfTheTitle() {
        assertThat(MovieName.parse("Harbour (2049)", LATEST).year()).isZero();
        assertThat(MovieName.parse("Harbour (2049)", 2050).year()).isEqualTo(2049);
    }
}
