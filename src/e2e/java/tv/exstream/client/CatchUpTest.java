package tv.exstream.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Players that know nothing of catch-up watch what was on a while ago.
@ExtendWith(Television.Shared.class)
class CatchUpTest {
    @Test
    void ffmpegPlaysWhatWasOn(Television television) {
        long utc = television.since().getEpochSecond() + 1;
        String path = "/iptv/channel/1.m3u8?utc=" + utc;
        Watch watch = new Watch(new Ffmpeg(), "1", Watch.HLS, path);
        long behind = television.now().getEpochSecond() - utc;

        try (Run run = watch.begin(television)) {
            assertThat(watch.awaitCounted(television.audience()).behindSeconds())
                    .isBetween((double) behind, behind + 20.0);
            watch.player().assertPlayed(run);
        }
    }
}
