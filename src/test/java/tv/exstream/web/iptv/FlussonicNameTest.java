package tv.exstream.web.iptv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.problem.ProblemException;
import tv.exstream.session.Past;

class FlussonicNameTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_767_300_000);

    @ParameterizedTest
    @ValueSource(strings = {"index", "mono", "video", "mpegts"})
    void thePresentHasNamesOfItsOwn(String name) {
        assertThat(FlussonicName.parse(name, NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "timeshift_abs-1767297600, 1767297600, -1",
        "1767297600, 1767297600, -1",
        "timeshift_rel-3600, 1767296400, -1",
        "mono-timeshift_rel-3600, 1767296400, -1",
        "index-1767297600-now, 1767297600, -1",
        "index-1767297600-1800, 1767297600, 1767299400",
        "archive-1767297600-1800, 1767297600, 1767299400",
        "video-1767297600-999999999, 1767297600, 1767384000",
    })
    void aNameSaysWhatOfThePastIsWanted(String name, long from, long until) {
        Optional<Instant> end =
                until < 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(until));

        assertThat(FlussonicName.parse(name, NOW))
                .hasValue(new Past(Instant.ofEpochSecond(from), end));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "archive", "archive-1-0", "timeshift_abs-", "timeshift_rel--1", "1-2"})
    void otherNamesAreRefused(String name) {
        assertThatThrownBy(() -> FlussonicName.parse(name, NOW))
                .isInstanceOf(ProblemException.class)
                .hasMessage("an address must end like timeshift_abs-1767297600: " + name);
    }
}
