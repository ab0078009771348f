package tv.exstream.channelfile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Complaint;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.web.api.GermanTexts;
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
                .isEqualTo(
                        new Flaw(
                                line,
                                flaws.list().getFirst().column(),
                                path,
                                complaint(message),
                                false));
    }

    @Test
    void whatIsOnlyMissingIsNoError() {
        flaws.addMissing("channels[0].name", complaint("must be here"));

        assertThat(flaws.areErrors()).isFalse();
        assertThat(flaws.areNone()).isFalse();

        flaws.add("channels[0].name", complaint("must be short"));

        assertThat(flaws.areErrors()).isTrue();
    }

    @Test
    void errorsCountAlsoWhereTheyAreTooManyToBeTold() {
        for (int i = 0; i < Flaws.MOST; i++) {
            flaws.addMissing("channels", complaint("must be here"));
        }
        flaws.add("channels[0].name", complaint("must be short"));

        assertThat(flaws.list()).hasSize(Flaws.MOST).allMatch(Flaw::missing);
        assertThat(flaws.areErrors()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "channels[0]          | name | channels[0].name          | muss frei sein: 5",
                "channels[0].schedule | x    | channels[0].schedule      | x muss frei sein: 5",
            })
    void whatIsSaidBehindAPlaceIsSaidInAnyLanguage(
            String tried, String subject, String path, String message) {
        Remark said = Remark.of(Demand.VALUE_WRONG, subject, Remark.of(Demand.FREE), 5);

        flaws.add(tried, new ProblemException(Problem.CHANNEL_NUMBER_TAKEN, said));

        Flaw flaw = flaws.list().getFirst();
        assertThat(flaw.path()).isEqualTo(path);
        assertThat(flaw.complaint().in(GermanTexts.german()::said)).isEqualTo(message);
    }

    private static Complaint complaint(String words) {
        return new Complaint(Remark.quoted(words));
    }
}
