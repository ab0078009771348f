package tv.exstream.library.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentPartTest {
    @Test
    void whatAPartIsIsRead() {
        assertThat(part("bytes 3-5/10")).contains(new SentPart(3, 5, OptionalLong.of(10)));
        assertThat(part("bytes 3-5/*")).contains(new SentPart(3, 5, OptionalLong.empty()));
        assertThat(part("bytes 3-5/10").orElseThrow().length()).isEqualTo(3);
    }

    @ParameterizedTest
    @DisplayName("what is no part of a file says nothing")
    @ValueSource(
            strings = {
                "",
                "bytes",
                "bytes */10",
                "bytes 5-3/10",
                "bytes -1-3/10",
                "items 1-2/3",
                "bytes 99999999999999999999-1/1",
                "bytes 0-1/10, bytes 3-4/10"
            })
    void somethingElseIsNoPart(String text) {
        assertThat(part(text)).isEmpty();
    }

    @Test
    void aFileOfAnotherLengthIsAnother() {
        SentPart first = part("bytes 0-3/10").orElseThrow();

        assertThat(part("bytes 4-9/10").orElseThrow().isOfAnother(first)).isFalse();
        assertThat(part("bytes 4-9/*").orElseThrow().isOfAnother(first)).isFalse();
        assertThat(part("bytes 4-9/11").orElseThrow().isOfAnother(first)).isTrue();
    }

    private static Optional<SentPart> part(String text) {
        return SentPart.of(HttpHeaders.of(Map.of("Content-Range", List.of(text)), (_, _) -> true));
    }
}
