package tv.exstream.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.iptv.MatchKey.Quality;

@DisplayName("The name of a channel without what does not tell channels apart")
class MatchKeyTest {
    @DisplayName("row 32: is the same for all the ways in which lists write it")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "BBC One",
                "bbc one",
                "BBCOne",
                "UK: BBC One",
                "UK | BBC One HD",
                "|UK| BBC One FHD",
                "[UK] BBC ONE ᴴᴰ",
                "BBC Oneᶠᴴᴰ",
                "BBC\u200B One \u200F4K",
                "ＢＢＣ　Ｏｎｅ",
                "BBC-One (UK)",
                "BBC One [1080p] HEVC",
                "BBC One Full HD",
                "BBC Óne"
            })
    void isTheSame(String name) {
        assertThat(MatchKey.of(name).text()).isEqualTo("bbcone");
    }

    @DisplayName("keeps apart what is another channel")
    @ParameterizedTest
    @CsvSource({
        "Channel 4, Channel 4 +1",
        "Channel 4 +1, Channel 4 +2",
        "Canal+, Canal",
        "BBC One, BBC Two",
        "Das Erste, Das Erste Alpha"
    })
    void keepsApart(String first, String second) {
        assertThat(MatchKey.of(first).text()).isNotEqualTo(MatchKey.of(second).text());
    }

    @Test
    @DisplayName("remembers the country, the hours and the quality that it left out")
    void remembersWhatItLeftOut() {
        assertThat(MatchKey.of("UK: Channel 4 +1 FHD"))
                .isEqualTo(new MatchKey(List.of("channel", "4"), 1, "uk", Quality.FHD));
        assertThat(MatchKey.of("HD: Movies").country()).isEmpty();
    }

    @DisplayName("is empty when the name is made of nothing else")
    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "HD", "*** ---", "[4K] HEVC"})
    void isEmpty(String name) {
        assertThat(MatchKey.of(name).isEmpty()).isTrue();
    }
}
