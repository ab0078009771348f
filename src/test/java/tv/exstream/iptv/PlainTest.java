package tv.exstream.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The plain name of a channel")
class PlainTest {
    @ParameterizedTest
    @CsvSource({
        "UK: BBC One FHD, BBC One",
        "|DE| Das Erste HD, Das Erste",
        "[FR] TF1 4K, TF1",
        "US - CNN (1080p), CNN",
        "DE VIP: Sky Sport 1 [HEVC], Sky Sport 1",
        "Sky One ᶠᴴᴰ, Sky One",
        "ARD Full HD 50 fps, ARD",
        "RTL H.265 RAW, RTL",
        "IT★ Rai 1, Rai 1",
    })
    @DisplayName("has no country before it and promises nothing about the picture")
    void decorations(String name, String plain) {
        assertThat(Plain.of(name)).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HD", "4K UHD", "Das Erste", "BBC One +1", "TV5MONDE"})
    @DisplayName(
            "is the name itself where nothing but that would be left, or nothing is decoration")
    void names(String name) {
        assertThat(Plain.of(name)).isEqualTo(name);
    }
}
