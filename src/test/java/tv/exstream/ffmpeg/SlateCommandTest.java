package tv.exstream.ffmpeg;

import org.junit.jupiter.api.Test;
import tv.exstream.Golden;
import tv.exstream.ffmpeg.SlateCommand.Words;
import tv.exstream.media.Profile;

class SlateCommandTest {
    @Test
    void aSlateSaysWhichChannelAndWhy() {
        assertGolden(
                "slate",
                new Words("Movies 'n' more", "Off air", "Nothing is scheduled right now"),
                Abilities.all());
    }

    @Test
    void aSlateForAnyChannelHasNoName() {
        assertGolden("slate-generic", new Words("", "One moment", "Wait"), Abilities.all());
    }

    @Test
    void withoutAFontASlateIsPlain() {
        assertGolden("slate-plain", new Words("One", "Off air", "Nothing"), Abilities.least());
    }

    private static void assertGolden(String name, Words words, Capabilities capabilities) {
        FfmpegCommand command = SlateCommand.of(Profile.HD_720, words, 50, capabilities);

        Golden.assertMatches("ffmpeg/" + name + ".txt", FillCommandTest.text(command));
    }
}
