package tv.exstream.channelfile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.yaml.UnreadableException;

class FlawsTest {
    private Flaws flaws;

    @BeforeEach
    void read() throws UnreadableException {
        flaws =
                new Flaws(
                        Sheet.read(
                                """
                                channels:
                                  - number: 5
                                    name: Five
                                    schedule:
                                      type: flood
                                      seed: 3
                                """));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "channels[0]          | name must be short: x          | channels[0].name          | must be short: x           | 3",
                "channels[0].schedule | seed must be a number: x       | channels[0].schedule.seed | must be a number: x        | 6",
                "channels[0].schedule | seed.x[2] must be a number: x  | channels[0].schedule.seed | must be a number: x        | 6",
                "channels[0].schedule | body must be an object: 5      | channels[0].schedule      | body must be an object: 5  | 4",
                "channels[0].schedule | type(blocks/3).a must be there | channels[0].schedule.type | must be there              | 5",
                "channels[0].schedule | nothing must be here           | channels[0].schedule      | nothing must be here       | 4",
                "channels[0].schedule | it is broken                   | channels[0].schedule      | it is broken               | 4"
            })
    void aProblemStandsAtTheInnermostPlaceThatIsInTheFile(
            String tried, String said, String path, String message, int line) {
        flaws.add(tried, new ProblemException(Problem.INVALID_VALUE, said));

        assertThat(flaws.list())
                .singleElement()
                .isEqualTo(new Flaw(line, flaws.list().getFirst().column(), path, message, false));
    }

    @Test
    void whatIsOnlyMissingIsNoError() {
        flaws.addMissing("channels[0].name", "must be here");

        assertThat(flaws.areErrors()).isFalse();
        assertThat(flaws.areNone()).isFalse();

        flaws.add("channels[0].name", "must be short");

        assertThat(flaws.areErrors()).isTrue();
    }

    @Test
    void errorsCountAlsoWhereTheyAreTooManyToBeTold() {
        for (int i = 0; i < Flaws.MOST; i++) {
            flaws.addMissing("channels", "must be here");
        }
        flaws.add("channels[0].name", "must be short");

        assertThat(flaws.list()).hasSize(Flaws.MOST).allMatch(Flaw::missing);
        assertThat(flaws.areErrors()).isTrue();
    }
}
