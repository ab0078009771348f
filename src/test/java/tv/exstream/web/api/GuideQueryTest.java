package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.problem.ProblemException;

class GuideQueryTest {
    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");

    @Test
    void withoutParametersItIsSixHoursOfEverythingFromNow() {
        GuideQuery query = query("", "", "", "", "");

        assertThat(query.range().start()).isEqualTo(NOW);
        assertThat(query.range().length()).isEqualTo(Duration.ofHours(6));
        assertThat(query.numbers()).isEmpty();
        assertThat(query.limit()).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T06:30:00Z", "1795156200"})
    void anInstantIsTextOrSecondsSince1970(String from) {
        assertThat(query(from, "", "", "", "").range().start())
                .isEqualTo(Instant.parse("2026-11-20T06:30:00Z"));
    }

    @Test
    void channelsAreNumbersBetweenCommas() {
        assertThat(query("", "", "5, 5.1,,10", "", "").numbers())
                .containsExactly(
                        new ChannelNumber(5, 0), new ChannelNumber(5, 1), new ChannelNumber(10, 0));
    }

    @DisplayName("H44: sizes are clamped at both ends")
    @ParameterizedTest
    @CsvSource({
        "-1, 1",
        "0, 1",
        "36500, 24",
        "9223372036854775808, 24",
        "-9223372036854775809, 1",
        "7, 7"
    })
    void hoursAreBetween1And24(String asked, int hours) {
        assertThat(query("", asked, "", "", "").range().length())
                .isEqualTo(Duration.ofHours(hours));
    }

    @DisplayName("H44: a thousand channel numbers are cut to a hundred")
    @Test
    void atMost100NumbersAreTaken() {
        String thousand =
                IntStream.rangeClosed(1, 1_000)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(","));

        assertThat(query("", "", thousand, "", "").numbers()).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z"})
    void timesBeyondTheCalendarDoNotOverflow(String from) {
        assertThat(query(from, "24", "", "", "").range().start())
                .isBetween(
                        Instant.parse("2000-01-01T00:00:00Z"),
                        Instant.parse("2100-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-13-01T00:00:00Z", "1e9", "-"})
    void whatIsNoInstantIsRefusedWithItsValue(String from) {
        assertThatThrownBy(() -> query(from, "", "", "", ""))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(from);
    }

    @Test
    void whatIsNoNumberIsRefusedWithItsName() {
        assertThatThrownBy(() -> query("", "", "", "", "many"))
                .isInstanceOf(ProblemException.class)
                .hasMessage("limit must be a whole number: many");
    }

    private static GuideQuery query(
            String from, String hours, String channels, String offset, String limit) {
        return GuideQuery.of(new GuideParameters(from, hours, channels, offset, limit), NOW);
    }
}
