package tv.exstream.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaultTest {
    private static Stream<Function<String, Fault>> quoting() {
        return Stream.of(
                Fault.Unreachable::new,
                Fault.Ourselves::new,
                Fault.Ended::new,
                Fault.Unusable::new);
    }

    @ParameterizedTest
    @MethodSource("quoting")
    @DisplayName("H42: what lets in is left out of what a fault quotes")
    void addressesAreCut(Function<String, Fault> quoting) {
        Fault fault =
                quoting.apply(
                        "no route to http://me:secret@provider.test:8080/live/secret/7.ts, token=secret");

        assertThat(fault.reason())
                .contains("no route to http://provider.test:8080/…")
                .doesNotContain("secret", "me:");
    }
}
