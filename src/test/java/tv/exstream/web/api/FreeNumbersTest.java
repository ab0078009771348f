package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.problem.ProblemException;

class FreeNumbersTest {
    private static final List<ChannelNumber> TAKEN = numbers("2", "40", "41");

    @Test
    @DisplayName(
            "what a list says is had where it is free, also where it comes behind one that says nothing")
    void listedNumbersComeFirst() {
        var free = new FreeNumbers(TAKEN, Optional.of(ChannelNumber.parse("5")));

        assertThat(free.of(List.of("", "5", "2", "5", "7.1", "word")))
                .isEqualTo(numbers("6", "5", "7", "8", "7.1", "9"));
    }

    @Test
    @DisplayName("without a start the others come behind all channels")
    void behindAll() {
        assertThat(new FreeNumbers(TAKEN, Optional.empty()).of(List.of("", "100", "")))
                .isEqualTo(numbers("101", "100", "102"));
        assertThat(new FreeNumbers(List.of(), Optional.empty()).of(List.of("")))
                .isEqualTo(numbers("1"));
    }

    @Test
    @DisplayName("a number that somebody takes meanwhile is lost, and so is none that was given")
    void instead() {
        var free = new FreeNumbers(TAKEN, Optional.of(ChannelNumber.parse("39")));
        List<ChannelNumber> given = free.of(List.of("", ""));

        assertThat(given).isEqualTo(numbers("39", "42"));
        assertThat(free.insteadOf(given.getFirst())).isEqualTo(ChannelNumber.parse("43"));
    }

    @Test
    @DisplayName("where nothing follows the last number, the others fill the first gaps")
    void behindTheLast() {
        var free = new FreeNumbers(numbers("1", "3", "99999"), Optional.empty());

        assertThat(free.of(List.of("", "", "2"))).isEqualTo(numbers("4", "5", "2"));
        assertThat(free.insteadOf(ChannelNumber.parse("4"))).isEqualTo(ChannelNumber.parse("6"));
        assertThat(new FreeNumbers(TAKEN, Optional.empty()).of(List.of("99999.7", "")))
                .isEqualTo(numbers("99999.7", "1"));
    }

    @Test
    @DisplayName("where no number is left that is said")
    void noneLeft() {
        var free = new FreeNumbers(numbers("99999"), Optional.of(ChannelNumber.parse("99999")));

        assertThatThrownBy(() -> free.of(List.of(""))).isInstanceOf(ProblemException.class);
    }

    private static List<ChannelNumber> numbers(String... texts) {
        return List.of(texts).stream().map(ChannelNumber::parse).toList();
    }
}
