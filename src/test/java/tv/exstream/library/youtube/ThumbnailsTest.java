package tv.exstream.library.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.media.Artwork;
import tv.exstream.source.RemotePath;
import tv.exstream.source.SourceId;

@DisplayName("The picture of a video")
class ThumbnailsTest {
    private final Thumbnails pictures = new Thumbnails(new SourceId(3));

    @ParameterizedTest
    @DisplayName("has a name without its address, which leads to it again")
    @CsvSource({
        "vi/gogEJyoSB9s/hqdefault.jpg?v=62ab3790, vi/gogEJyoSB9s/hqdefault.jpg",
        "vi_webp/WW2DKBGCvEs/maxresdefault.webp, vi_webp/WW2DKBGCvEs/maxresdefault.webp",
    })
    void leadsToItself(String told, String kept) {
        Artwork artwork = pictures.of("https://i.ytimg.com/" + told);

        Path name = artwork.picture(Artwork.Kind.THUMB).orElseThrow().path();
        String key = RemotePath.of(name).orElseThrow().key();
        assertThat(key).isEqualTo("artwork/" + kept);
        assertThat(Thumbnails.address(key).orElseThrow())
                .hasToString("https://i.ytimg.com/" + kept);
    }

    @ParameterizedTest
    @DisplayName("H03: is none where it is named elsewhere than at YouTube")
    @ValueSource(
            strings = {
                "",
                "https://example.com/vi/gogEJyoSB9s/hqdefault.jpg",
                "http://i.ytimg.com/vi/gogEJyoSB9s/hqdefault.jpg",
                "https://i.ytimg.com.evil.example/vi/gogEJyoSB9s/hqdefault.jpg",
                "https://i.ytimg.com/vi/../hqdefault.jpg",
            })
    void isOfYouTube(String told) {
        assertThat(pictures.of(told)).isEqualTo(Artwork.NONE);
    }

    @ParameterizedTest
    @DisplayName("is not taken for a video, nor a video for it")
    @ValueSource(strings = {"aaaaaaaaaaa.mp4", "artwork/aaaaaaaaaaa.mp4", "artwork/vi/../x.jpg"})
    void isNoVideo(String key) {
        assertThat(Thumbnails.address(key)).isEmpty();
    }
}
