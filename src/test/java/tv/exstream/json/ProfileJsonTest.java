package tv.exstream.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.media.AudioCodec;
import tv.exstream.media.Downmix;
import tv.exstream.media.Language;
import tv.exstream.media.Loudness;
import tv.exstream.media.Preset;
import tv.exstream.media.Profile;
import tv.exstream.media.SoundTrack;
import tv.exstream.media.VideoCodec;
import tv.exstream.media.VideoCoding;

class ProfileJsonTest {
    private static final String OLD =
            """
            {"audio":{"bitrateKbps":192,"channels":2,"sampleRate":48000},\
            "video":{"bitrateKbps":4000,"height":720,"rate":{"denominator":1,"numerator":25},"width":1280}}""";

    @Test
    void whatWasStoredBeforeThereWereSettingsIsTheUsualProfile() {
        assertThat(RecordJson.read(OLD, Profile.class)).isEqualTo(Profile.HD_720);
        assertThat(StrictJson.read(OLD, Profile.class)).isEqualTo(Profile.HD_720);
    }

    @Test
    void whatIsLeftOutIsAsUsual() {
        Profile profile =
                read(
                        "\"coding\":{\"codec\":\"HEVC\",\"bFrames\":false},",
                        "\"codec\":\"AC3\",\"loudness\":{\"integratedLufs\":-23},\"downmix\":{\"bass\":true},");

        assertThat(profile.video().coding())
                .isEqualTo(new VideoCoding(VideoCodec.HEVC, Preset.VERYFAST, 21, false, 8, 0));
        assertThat(profile.audio().codec()).isEqualTo(AudioCodec.AC3);
        assertThat(profile.audio().loudness()).contains(new Loudness(-23, -1.5, 11));
        assertThat(profile.audio().downmix())
                .isEqualTo(new Downmix(Downmix.Weights.FULL_LEVEL, true));
        assertThat(RecordJson.read(RecordJson.write(profile), Profile.class)).isEqualTo(profile);
    }

    @Test
    void soundTracksAreLanguagesAndRoles() {
        String tracks =
                "{\"tracks\":[{},{\"language\":\"de\"},{\"language\":\"German\",\"role\":\"DESCRIPTION\"}],";

        Profile profile = StrictJson.read(OLD.replaceFirst("\\{", tracks), Profile.class);

        assertThat(profile.tracks())
                .containsExactly(
                        SoundTrack.MAIN,
                        SoundTrack.in("de"),
                        new SoundTrack(Language.parse("de"), SoundTrack.Role.DESCRIPTION));
        assertThat(RecordJson.read(RecordJson.write(profile), Profile.class)).isEqualTo(profile);
        assertThatThrownBy(
                        () ->
                                StrictJson.read(
                                        OLD.replaceFirst(
                                                "\\{", tracks.replace("German", "Klingonisch")),
                                        Profile.class))
                .hasMessageStartingWith("tracks[2].language");
    }

    @Test
    void noLoudnessMayBeSaidToo() {
        assertThat(read("", "\"loudness\":null,").audio().loudness()).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"coding\":{\"codec\":\"H265\"}, | '' | video.coding.codec must be one of H264, HEVC, MPEG2: \"H265\"",
                "\"coding\":{\"quality\":99}, | '' | video.coding: quality must be 1..51: 99",
                "\"conversion\":{\"scaling\":\"ZOOM\"}, | '' | video.conversion.scaling must be one of CROP, PAD, STRETCH: \"ZOOM\"",
                "'' | \"loudness\":{\"truePeakDb\":3}, | audio.loudness: truePeakDb must be -9..0: 3.0",
                "'' | \"codec\":\"MP2\",\"channels\":6, | audio: audio channels must be one of [1, 2] in MP2: 6",
            })
    void whatIsWrongIsNamedWithItsPlace(String video, String audio, String reason) {
        assertThatThrownBy(() -> read(video, audio)).hasMessage(reason);
    }

    private static Profile read(String video, String audio) {
        String channels = audio.contains("channels") ? "" : "\"channels\":2,";
        String json =
                OLD.replace("\"channels\":2,", channels + audio)
                        .replace("\"video\":{", "\"video\":{" + video);
        return StrictJson.read(json, Profile.class);
    }
}
