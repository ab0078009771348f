package tv.exstream.library.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tv.exstream.library.sample.TimecodeReader.Reading;

class DrawnClipsTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("movingClips")
    void everyFrameSaysWhichClipAndMomentItIs(Clip clip) throws Exception {
        Path file = SampleFolder.clip(clip.number());

        List<Reading> readings = DecodedTimecodes.of(List.of("-t", "3", "-i", "file:" + file));

        assertThat(readings).hasSizeGreaterThan(40);
        assertThat(readings).extracting(Reading::clip).containsOnly(clip.number());
        assertThat(readings.getFirst().millis()).isZero();
        assertThat(readings.getLast().millis()).isBetween(2_850, 3_000);
        assertThat(readings).extracting(Reading::millis).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aSeekShowsTheMomentAskedFor() throws Exception {
        Path file = SampleFolder.clip(1);

        List<Reading> readings =
                DecodedTimecodes.of(List.of("-ss", "12", "-t", "0.2", "-i", "file:" + file));

        assertThat(readings.getFirst()).isEqualTo(new Reading(1, 12_000));
    }

    @Test
    void theBandSurvivesScalingAndBlackBars() throws Exception {
        Path file = SampleFolder.clip(5);

        List<Reading> readings =
                DecodedTimecodes.of(
                        List.of("-t", "1", "-i", "file:" + file),
                        "scale=480:360,pad=640:360:(ow-iw)/2:(oh-ih)/2");

        assertThat(readings).hasSizeGreaterThan(20).extracting(Reading::clip).containsOnly(5);
    }

    @Test
    void theSongHasACover() throws Exception {
        String streams = DecodedTimecodes.streams(SampleFolder.clip(12));

        assertThat(streams).contains("codec_name=aac").contains("attached_pic=1");
    }

    @Test
    void theVariableClipHasFramesOfDifferentLengths() throws Exception {
        List<Reading> readings =
                DecodedTimecodes.of(List.of("-t", "3", "-i", "file:" + SampleFolder.clip(8)));

        assertThat(
                        Stream.iterate(1, i -> i < readings.size(), i -> i + 1)
                                .map(i -> readings.get(i).millis() - readings.get(i - 1).millis())
                                .filter(gap -> gap > 100))
                .isNotEmpty();
    }

    static Stream<Clip> movingClips() throws Exception {
        Path folder = SampleFolder.path();
        assumeThat(folder).isDirectory();
        return Clips.ALL.stream()
                .filter(clip -> clip.material() instanceof Clip.Material.Moving)
                .filter(clip -> Files.exists(folder.resolve(clip.path())));
    }
}
