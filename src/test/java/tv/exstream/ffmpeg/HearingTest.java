package tv.exstream.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tv.exstream.media.AudioStream;
import tv.exstream.media.MediaItemBuilder;

class HearingTest {
    private static final Optional<AudioStream> SOUND = Optional.of(MediaItemBuilder.stereo());

    @Test
    void ofSeveralTheFirstIsTriedAloneAndThenNone() {
        List<Optional<AudioStream>> two = List.of(SOUND, SOUND);

        assertThat(Hearing.ALL.less(two)).isEqualTo(Hearing.FIRST);
        assertThat(Hearing.FIRST.less(two)).isEqualTo(Hearing.NONE);
        assertThat(Hearing.NONE.less(two)).isEqualTo(Hearing.NONE);
    }

    @Test
    void whereThereIsOneSoundNoneIsTriedNext() {
        assertThat(Hearing.ALL.less(List.of(SOUND))).isEqualTo(Hearing.NONE);
    }

    @Test
    void whatHasNoSoundHasNothingLessToTry() {
        assertThat(Hearing.ALL.less(List.of(Optional.empty()))).isEqualTo(Hearing.ALL);
        assertThat(Hearing.FIRST.less(List.of(Optional.empty()))).isEqualTo(Hearing.FIRST);
    }
}
