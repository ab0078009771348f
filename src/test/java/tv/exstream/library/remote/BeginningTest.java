package tv.exstream.library.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The beginning of a file")
class BeginningTest {
    private static final String PLAYLIST = "#EXTM3U\nhttp://169.254.169.254/\n";

    @ParameterizedTest
    @ValueSource(strings = {PLAYLIST, "\uFEFF" + PLAYLIST, "#EXTM3U"})
    void ofAPlaylistIsKnown(String text) throws IOException {
        assertThat(beginning(text.getBytes(StandardCharsets.UTF_8)).isPlaylist()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0,0,1", "300,0,1", "300,16,1", "40,0,3", "200000,0,1"})
    @DisplayName("of a playlist is known behind tags of ID3, because ffmpeg looks behind them too")
    void ofAPlaylistBehindTagsIsKnown(int length, int flags, int tags) throws IOException {
        var file = new ByteArrayOutputStream();
        for (int n = 0; n < tags; n++) {
            file.writeBytes(tag(length, flags));
        }
        file.writeBytes(PLAYLIST.getBytes(StandardCharsets.US_ASCII));

        assertThat(beginning(file.toByteArray()).isPlaylist()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " #EXTM3U\n0123456789",
                "#EXTM3Xu\n0123456789",
                "ID3\u00ff0000000000#EXTM3U"
            })
    void ofSomethingElseIsNone(String text) throws IOException {
        Beginning beginning = beginning(text.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(beginning.isPlaylist()).isFalse();
        assertThat(beginning.isSure()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#EXTM3", "ID3\u0003\0\0\0\0\u0001\0abc"})
    @DisplayName("is not sure where what comes later could make a playlist of it")
    void isNotSureWhereMoreCouldCome(String text) throws IOException {
        Beginning beginning = beginning(text.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(beginning.isPlaylist()).isFalse();
        assertThat(beginning.isSure()).isFalse();
    }

    @Test
    @DisplayName("is not sure behind more tags than it looks at, because ffmpeg skips them all")
    void isNotSureBehindTooManyTags() throws IOException {
        var file = new ByteArrayOutputStream();
        for (int n = 0; n < 3; n++) {
            file.writeBytes(tag(600_000, 0));
        }
        file.writeBytes(PLAYLIST.getBytes(StandardCharsets.US_ASCII));

        assertThat(beginning(file.toByteArray()).isSure()).isFalse();
    }

    @Test
    @DisplayName("takes nothing away from the file")
    void takesNothingAway() throws IOException {
        var file = new ByteArrayOutputStream();
        file.writeBytes(tag(70_000, 0));
        file.writeBytes(new byte[100_000]);

        assertThat(beginning(file.toByteArray()).file().readAllBytes())
                .isEqualTo(file.toByteArray());
    }

    private static Beginning beginning(byte[] file) throws IOException {
        return Beginning.of(new ByteArrayInputStream(file));
    }

    /// @param length of what is in it
    private static byte[] tag(int length, int flags) {
        byte[] tag = new byte[10 + length + (flags == 0 ? 0 : 10)];
        byte[] head = {
            'I',
            'D',
            '3',
            4,
            0,
            (byte) flags,
            (byte) (length >> 21 & 0x7f),
            (byte) (length >> 14 & 0x7f),
            (byte) (length >> 7 & 0x7f),
            (byte) (length & 0x7f)
        };
        System.arraycopy(head, 0, tag, 0, head.length);
        return tag;
    }
}
