package tv.exstream.library.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YtDlpFailureTest {
    @ParameterizedTest
    @DisplayName("SRC-17, F19: what yt-dlp says is told apart by what helps")
    @CsvSource(
            delimiter = '|',
            value = {
                "PRIVATE | ERROR: [youtube] abc: Private video. Sign in if you've been granted access to this video",
                "UNAVAILABLE | ERROR: [youtube] abc: Video unavailable",
                "REMOVED | ERROR: [youtube] abc: Video unavailable. This video has been removed by the uploader",
                "REMOVED | ERROR: [youtube] abc: This video is no longer available because the YouTube account associated with this video has been terminated.",
                "LOGIN | ERROR: [youtube] abc: Sign in to confirm your age. This video may be inappropriate for some users.",
                "LOGIN | ERROR: [youtube] abc: Join this channel to get access to members-only content like this video",
                "BOT_CHECK | ERROR: [youtube] abc: Sign in to confirm you’re not a bot. Use --cookies-from-browser",
                "RATE_LIMIT | ERROR: [youtube] abc: Unable to download API page: HTTP Error 429: Too Many Requests",
                "RATE_LIMIT | ERROR: [youtube] abc: Video unavailable. This content isn't available, try again later. The current session has been rate-limited by YouTube for up to an hour.",
                "COUNTRY | ERROR: [youtube] abc: The uploader has not made this video available in your country",
                "NOT_YET | ERROR: [youtube] abc: Premieres in 3 hours",
                "OLD_PROGRAM | ERROR: [youtube] abc: Unable to extract uploader id; please report this issue on https://github.com/yt-dlp",
                "OLD_PROGRAM | ERROR: [youtube] abc: Requested format is not available.",
                "NETWORK | ERROR: [youtube] abc: Unable to download webpage: <urlopen error [Errno -3] Temporary failure in name resolution>",
                "OTHER | Segmentation fault"
            })
    void messagesAreUnderstood(YtDlpFailure failure, String message) {
        assertThat(YtDlpFailure.of(List.of("WARNING: something", message))).isEqualTo(failure);
    }

    @Test
    @DisplayName(
            "SRC-17: what concerns one video lets the others be read; what concerns all does not")
    void oneIsToldFromAll() {
        assertThat(List.of(YtDlpFailure.values()).stream().filter(each -> !each.isOfOne()).toList())
                .containsExactly(
                        YtDlpFailure.RATE_LIMIT,
                        YtDlpFailure.BOT_CHECK,
                        YtDlpFailure.OLD_PROGRAM,
                        YtDlpFailure.NETWORK,
                        YtDlpFailure.OTHER);
    }
}
