package tv.exstream.library.remote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestedRangeTest {
    @ParameterizedTest
    @CsvSource({"bytes=0-,bytes=0-", "bytes=5-,bytes=5-", "bytes=5-9,bytes=5-9"})
    void onePartIsAskedForAsItIsWanted(String header, String asked) {
        assertThat(RequestedRange.of(header).header()).isEqualTo(asked);
    }

    @DisplayName("H40: what is no single part is answered with all of it")
    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "bytes=-5",
                "bytes=9-5",
                "bytes=0-1,3-4",
                "bytes=99999999999999999999-",
                "lines=1-2",
            })
    void othersAreTheWhole(String header) {
        assertThat(RequestedRange.of(header)).isEqualTo(RequestedRange.WHOLE);
    }

    @ParameterizedTest
    @CsvSource({"bytes=0-,bytes=7-", "bytes=5-20,bytes=12-20"})
    void theRestBeginsBehindWhatCame(String header, String rest) {
        assertThat(RequestedRange.of(header).after(7).header()).isEqualTo(rest);
    }
}
